import { sitemapFaults } from '#tests/support/sitemap-schema.ts';
import { countsOf } from './library.ts';
import type { Visitor } from './visitor.ts';

export interface SitemapResult {
  files: number;
  /** Addresses in the file that has most. */
  largest: number;
  slowestMs: number;
}

const folders = { article: 'articles', faq: 'faqs', topic: 'topics', person: 'people' } as const;

/**
 * Reads every file of the sitemap.
 * @throws when one is not valid, or they do not list each page of the library exactly once
 */
export async function readSitemap(visitor: Visitor, articles: number): Promise<SitemapResult> {
  const files = await visitor.locations('/sitemap.xml');
  const listed: string[] = [];
  const result = { files: files.length, largest: 0, slowestMs: 0 };
  for (const file of files) {
    const from = performance.now();
    const locations = await visitor.locations(file);
    result.slowestMs = Math.max(result.slowestMs, performance.now() - from);
    result.largest = Math.max(result.largest, locations.length);
    for (const location of locations) listed.push(location);
  }
  for (const file of ['/sitemap.xml', ...files.slice(0, 2), ...files.slice(-1)]) {
    const faults = await sitemapFaults(await visitor.read(file));
    if (faults.length > 0) throw new Error(`${file} is not valid: ${faults.join(' ')}`);
  }
  const counts = countsOf(articles);
  const wanted = new Set(
    (Object.keys(folders) as (keyof typeof folders)[]).flatMap((type) =>
      Array.from({ length: counts[type] }, (_, index) => `/${folders[type]}/${type}-${index}`),
    ),
  );
  const documents = listed.filter((path) => path.lastIndexOf('/') > 0);
  const isWhole = documents.length === wanted.size && new Set(documents).isSubsetOf(wanted);
  if (!isWhole) throw new Error(`The sitemap lists ${documents.length} pages of ${wanted.size}.`);
  return result;
}
