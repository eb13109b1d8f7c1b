import { cookies, draftMode } from 'next/headers';
import { redirect } from 'next/navigation';

import { ownPath } from '#lib/preview/own-path.ts';
import { PASS_COOKIE } from '#lib/preview/pass.ts';

/** Leaves the preview and goes back to the page as readers see it. */
export async function GET(request: Request): Promise<Response> {
  (await draftMode()).disable();
  (await cookies()).delete(PASS_COOKIE);
  redirect(ownPath(new URL(request.url).searchParams.get('to')));
}
