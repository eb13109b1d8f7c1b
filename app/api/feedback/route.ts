import { getEnv } from '#lib/env.ts';
import { askedPage, parseAnswer } from '#lib/feedback/answer.ts';
import { feedbackGuards } from '#lib/feedback/guards.ts';
import { recordAnswer } from '#lib/feedback/record.ts';
import { readForm } from '#lib/http/read-form.ts';
import { seeOther } from '#lib/http/see-other.ts';

/** The form never sends more than a tenth of this. */
const MOST_BYTES = 10_000;

/** Takes the form of `/feedback`. Whatever happens, the reader gets a page, not a message for programs. */
export async function POST(request: Request): Promise<Response> {
  const { feedbackToken } = getEnv();
  if (!feedbackToken) return seeOther('/feedback/closed');
  const form = await readForm(request, MOST_BYTES);
  const page = String(form?.get('page') ?? '');
  // Only a program asks about what has no form.
  if (!form || !askedPage(page)) return seeOther('/feedback/closed');
  const answer = parseAnswer(form);
  const { tokens, limit } = feedbackGuards();
  const again = `/feedback?${new URLSearchParams({ page, again: '1' })}`;
  const number = answer && tokens.check(answer.token, page);
  if (!number) return seeOther(again);
  if (!limit.take(page)) return seeOther('/feedback/closed');
  try {
    if (!(await recordAnswer(answer, number, feedbackToken))) return seeOther(again);
  } catch (error) {
    console.error('[feedback] an answer could not be kept:', error);
    return seeOther('/feedback/closed');
  }
  return seeOther('/feedback/thanks');
}
