import { redirect } from 'next/navigation';

import { beginPreview, isSecure } from '#lib/preview/begin.ts';
import { ownPath } from '#lib/preview/own-path.ts';
import { getPass } from '#lib/preview/pass.ts';

/** A share link: lets a reviewer without an account see drafts until the link expires or is revoked. */
export async function GET(request: Request): Promise<Response> {
  const key = new URL(request.url).searchParams.get('key') ?? '';
  const pass = await getPass(key);
  if (!pass) return new Response('This link has expired. Ask the person who sent it for a new one.', { status: 410 });
  await beginPreview({ secure: isSecure(request), pass: { key, expires: new Date(pass.expires) } });
  redirect(ownPath(pass.path));
}
