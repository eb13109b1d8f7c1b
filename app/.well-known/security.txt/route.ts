import { getSite } from '#lib/seo/site.ts';
import { defaultLanguage } from '#sanity/content-types.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

/** RFC 9116 asks for less than a year; the date moves on with each daily renewal. */
const VALID_MS = 180 * 86_400_000;

/** Whom to tell of a weakness: https://www.rfc-editor.org/rfc/rfc9116. */
export async function GET(): Promise<Response> {
  const { url, settings } = await getSite();
  const lines = [
    `Contact: ${settings.email ? `mailto:${settings.email}` : `${url}/contact`}`,
    `Expires: ${new Date(Date.now() + VALID_MS).toISOString()}`,
    `Preferred-Languages: ${defaultLanguage.slice(0, 2)}`,
    `Canonical: ${url}/.well-known/security.txt`,
    '# Mended on 2026-11-30: request smuggling through /lake, since 2026-11-24. See docs/security.md of the source.',
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
