import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The page that is measured. */
export const MEASURED_PATH = '/articles/what-is-craniosacral-therapy';

/** What every peer shows. */
export interface Content {
  /** What stands around each page, and the two files that it needs. */
  frame: { htmlClass: string; stylesheet: string; font: string; before: string; after: string };
  pages: { path: string; title: string; description: string; body: string; picture: string }[];
}

/** Where peers serve the style sheet and the font; Next keeps `/_next/` to itself. */
const STYLESHEET = '/assets/site.css';
const FONT = '/assets/heading.woff2';

const first = (pattern: RegExp, text: string): string => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The page has nothing like ${String(pattern)}`);
  return found;
};

/**
 * Takes the articles out of the running site as they are shown, without the data for search engines, and writes what
 * they need to `assets`.
 */
export async function exportContent(siteUrl: string, assets: string): Promise<Content> {
  const get = async (path: string) => {
    const answer = await fetch(new URL(path, siteUrl));
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const page = async (path: string) => String(await get(path)).replaceAll(siteUrl, '');
  const index = await page('/articles');
  const listed = [...index.matchAll(/href="(\/articles\/[a-z0-9-]+)"/g)].map(([, path = '']) => path);
  const htmls = new Map<string, string>();
  for (const path of new Set([MEASURED_PATH, ...listed])) htmls.set(path, await page(path));

  const measured = htmls.get(MEASURED_PATH) ?? '';
  const sheetPath = first(/<link rel="stylesheet" href="([^"]+)"/, measured);
  const sheet = String(await get(sheetPath));
  const font = new URL(first(/url\(([^)]+\.woff2)\)/, sheet), new URL(sheetPath, siteUrl)).pathname;
  const files = new Map([
    [STYLESHEET, Buffer.from(sheet.replaceAll(/url\([^)]+\.woff2\)/g, `url(${FONT})`))],
    [FONT, await get(font)],
    ['/icon.svg', await get('/icon.svg')],
  ]);
  for (const [picture] of measured.matchAll(/(?<=[" ])\/media\/[^" ]+/g)) files.set(picture, await get(picture));
  for (const [path, bytes] of files) {
    await mkdir(join(assets, dirname(path)), { recursive: true });
    await writeFile(join(assets, path), bytes);
  }

  return {
    frame: {
      htmlClass: first(/<html[^>]* class="([^"]+)"/, measured),
      stylesheet: STYLESHEET,
      font: FONT,
      before: first(/<body>([\s\S]*?)<main/, measured),
      after: first(/<\/main>([\s\S]*?)<\/body>/, measured),
    },
    pages: [...htmls].map(([path, html]) => ({
      path,
      title: first(/<title>([^<]*)<\/title>/, html),
      description: first(/<meta name="description" content="([^"]*)"/, html),
      body: first(/<main[^>]*>([\s\S]*)<\/main>/, html).replaceAll(/<script[\s\S]*?<\/script>/g, ''),
      picture: /<picture>[\s\S]*?<\/picture>/.exec(html)?.[0] ?? '',
    })),
  };
}
