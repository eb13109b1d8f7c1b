import { getEnv } from '#lib/env.ts';
import { askedPage, parseAnswer } from '#lib/feedback/answer.ts';
import { feedbackGuards } from '#lib/feedback/guards.ts';
import { recordAnswer } from '#lib/feedback/record.ts';

/** The form never sends more than a tenth of this. */
const MOST_BYTES = 10_000;

/** Takes the form of `/feedback`. Whatever happens, the reader gets a page, not a message for programs. */
export async function POST(request: Request): Promise<Response> {
  const { feedbackToken } = getEnv();
  if (!feedbackToken) return leadTo('/feedback/closed');
  const form = await readForm(request);
  const page = String(form?.get('page') ?? '');
  // Only a program asks about what has no form.
  if (!form || !askedPage(page)) return leadTo('/feedback/closed');
  const answer = parseAnswer(form);
  const { tokens, limit } = feedbackGuards();
  const again = `/feedback?${new URLSearchParams({ page, again: '1' })}`;
  const number = answer && tokens.check(answer.token, page);
  if (!number) return leadTo(again);
  if (!limit.take(page)) return leadTo('/feedback/closed');
  try {
    if (!(await recordAnswer(answer, number, feedbackToken))) return leadTo(again);
  } catch (error) {
    console.error('[feedback] an answer could not be kept:', error);
    return leadTo('/feedback/closed');
  }
  return leadTo('/feedback/thanks');
}

async function readForm(request: Request): Promise<FormData | null> {
  const length = request.headers.get('content-length');
  if (length === null || Number(length) > MOST_BYTES) return null;
  try {
    return await request.formData();
  } catch (error) {
    // Not a form at all.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
