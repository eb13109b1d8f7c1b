import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import jsonFeedSchema from 'jsonfeed-schema/schema-v1.json' with { type: 'json' };
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';

const atomGrammar = readFileSync(join(import.meta.dirname, 'rng/atom.rng'), 'utf8');
const jsonFeed = z.fromJSONSchema(jsonFeedSchema as z.core.JSONSchema.JSONSchema);

/** What libxml2 finds wrong with Atom feeds by the grammar of RFC 4287; nothing when all are valid. */
export async function atomSchemaFaults(feeds: readonly string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: feeds.map((contents, index) => ({ fileName: `feed-${index}.xml`, contents })),
    schema: [atomGrammar],
    extension: 'relaxng',
    maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What the JSON Schema of JSON Feed 1 (https://www.npmjs.com/package/jsonfeed-schema) finds wrong. */
export function jsonFeedSchemaFaults(feed: string): string[] {
  const { error } = jsonFeed.safeParse(JSON.parse(feed));
  return error ? [z.prettifyError(error)] : [];
}
