import { getEnv } from '#lib/env.ts';
import { sharedPass } from '#lib/preview/mode.ts';
import { parseSheetAnswer } from '#lib/review-sheet/answer.ts';
import { recordSheetAnswer } from '#lib/review-sheet/record.ts';
import { getReviewedPage } from '#lib/review-sheet/reviewed-page.ts';

/** The longest note that the form allows has a third of this. */
const MOST_BYTES = 50_000;

/** Answers by one share link. */
const MOST_ANSWERS = 20;

/** Takes the form of a review sheet. Only a browser that came by a share link that still counts can send it. */
export async function POST(request: Request): Promise<Response> {
  const pass = await sharedPass();
  const page = pass && (await getReviewedPage(pass.path));
  if (!page) return leadTo('/preview/expired');
  const form = pass.answers < MOST_ANSWERS ? await readForm(request) : null;
  const answer = form && parseSheetAnswer(form);
  const { feedbackToken } = getEnv();
  if (!answer || !feedbackToken) return leadTo('/preview/sheet?outcome=again');
  try {
    await recordSheetAnswer(pass.key, answer, page.revision, feedbackToken);
  } catch (error) {
    console.error('[review] an answer could not be stored:', error);
    return leadTo('/preview/sheet?outcome=again');
  }
  return leadTo('/preview/sheet?outcome=thanks');
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
