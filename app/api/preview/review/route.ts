import { getEnv } from '#lib/env.ts';
import { readForm } from '#lib/http/read-form.ts';
import { seeOther } from '#lib/http/see-other.ts';
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
  if (!page) return seeOther('/preview/expired');
  const form = pass.answers < MOST_ANSWERS ? await readForm(request, MOST_BYTES) : null;
  const answer = form && parseSheetAnswer(form);
  const { feedbackToken } = getEnv();
  if (!answer || !feedbackToken) return seeOther('/preview/sheet?outcome=again');
  try {
    await recordSheetAnswer(pass.key, answer, page.revision, feedbackToken);
  } catch (error) {
    console.error('[review] an answer could not be stored:', error);
    return seeOther('/preview/sheet?outcome=again');
  }
  return seeOther('/preview/sheet?outcome=thanks');
}
