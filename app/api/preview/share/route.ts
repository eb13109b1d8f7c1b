import { redirect } from 'next/navigation';

import { getEnv } from '#lib/env.ts';
import { localUrl } from '#lib/http/local-url.ts';
import { beginPreview, isSecure } from '#lib/preview/begin.ts';
import { ownPath } from '#lib/preview/own-path.ts';
import { getPass } from '#lib/preview/pass.ts';

/**
 * A share link: lets a reviewer without an account see drafts until the link expires or is revoked. With `sheet` it opens the page as
 * a review sheet.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const key = searchParams.get('key') ?? '';
  const wantsSheet = searchParams.has('sheet');
  const pass = await getPass(key);
  if (!pass) return expired();
  await beginPreview({ secure: isSecure(request), pass: { key, expires: new Date(pass.expires) } });
  redirect(wantsSheet ? '/preview/sheet' : ownPath(pass.path));
}

/** Headers that make a page of the site what it is; its length and encoding are those of the answer that carries it. */
const OF_THE_PAGE = ['content-type', 'content-security-policy', 'content-language', 'referrer-policy'];

/** A page of the site, asked of the site itself: a route cannot render one. */
async function expired(): Promise<Response> {
  const { host, port } = getEnv();
  const page = await fetch(`${localUrl(host, port)}/preview/expired`, { cache: 'no-store' });
  const headers = OF_THE_PAGE.flatMap((name): [string, string][] => {
    const value = page.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Response(page.body, { status: page.ok ? 410 : page.status, headers });
}
