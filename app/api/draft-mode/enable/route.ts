import { validatePreviewUrl } from '@sanity/preview-url-secret';
import { redirect } from 'next/navigation';

import { getEnv } from '#lib/env.ts';
import { beginPreview, isSecure } from '#lib/preview/begin.ts';
import { ownPath } from '#lib/preview/own-path.ts';
import { previewClient } from '#lib/preview/preview-client.ts';
import { issueStaffPass } from '#lib/preview/staff-pass.ts';

/** The Studio opens the preview: its address carries a secret that someone who is signed in wrote a moment ago. */
export async function GET(request: Request): Promise<Response> {
  const { readToken } = getEnv();
  const client = previewClient();
  if (!readToken || !client)
    return new Response('Set SANITY_READ_TOKEN, so that the preview may read drafts.', { status: 503 });
  const { isValid, redirectTo } = await validatePreviewUrl(client, request.url);
  if (!isValid)
    return new Response('This preview link does not count any more: open the preview again.', { status: 401 });
  await beginPreview({ secure: isSecure(request), pass: issueStaffPass(readToken) });
  redirect(ownPath(redirectTo));
}
