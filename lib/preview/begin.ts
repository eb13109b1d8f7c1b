import { cookies, draftMode } from 'next/headers';

import { PASS_COOKIE } from './pass.ts';

/** Next's own cookie for draft mode. */
const DRAFT_COOKIE = '__prerender_bypass';

interface Beginning {
  /** True when the site was asked over https. */
  secure: boolean;
  /** What lets this browser see drafts, and when it expires. */
  pass: { key: string; expires: Date };
}

/**
 * Begins a preview in this browser. Next would mark its cookie `SameSite=None; Secure`, for a Studio on another site;
 * ours is on the same one, and must work in a practice's own network without https.
 */
export async function beginPreview({ secure, pass }: Beginning): Promise<void> {
  (await draftMode()).enable();
  const jar = await cookies();
  const options = { httpOnly: true, path: '/', secure, sameSite: 'lax' as const, expires: pass.expires };
  jar.set({ name: DRAFT_COOKIE, value: jar.get(DRAFT_COOKIE)!.value, ...options });
  jar.set({ name: PASS_COOKIE, value: pass.key, ...options });
}

/** True when the browser, or the proxy in front of us, used https. */
export const isSecure = (request: Request): boolean =>
  (request.headers.get('x-forwarded-proto') ?? new URL(request.url).protocol).startsWith('https');
