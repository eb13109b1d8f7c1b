import { type Report } from './reports.ts';

/** Says in one line what has become of a publish. */
export function summaryOf({ title, ownPath, progress }: Report): string {
  const { live, waiting, ownLive, problem, done } = progress;
  const total = live.length + waiting.length;
  const own = ownPath && ownLive ? ` ${ownPath} live at ${ownLive.toLocaleTimeString('en-GB')}.` : '';
  if (problem !== undefined) {
    const what =
      waiting.length > 1 ? `${count(waiting.length)} are not live` : `${waiting[0] ?? ownPath ?? 'It'} is not live`;
    return `${title}. ${what}: ${problem}`;
  }
  if (!done) return `${title}. ${total > 0 ? `${live.length} of ${count(total)} live…` : 'Checking the pages…'}${own}`;
  if (total === 0) return `${title}.${own || ' No page shows a difference.'}`;
  return `${title}. ${count(total)} ${total === 1 ? 'is' : 'are'} live.${own}`;
}

const count = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);
