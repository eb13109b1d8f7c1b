import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { validateXML } from 'xmllint-wasm';

const read = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(import.meta.dirname, 'xsd', fileName), 'utf8'),
});

/** What libxml2 finds wrong with a sitemap or an index of sitemaps by the protocol's XML Schema; nothing when it is valid. */
export async function sitemapFaults(contents: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'answer.xml', contents }],
    schema: [read('sitemap-with-images.xsd')],
    preload: [read('sitemap.xsd'), read('sitemap-image.xsd')],
  });
  return errors.map(({ message }) => message);
}
