import { Schema } from '@sanity/schema';
import { builtinTypes, groupProblems, validateSchema } from '@sanity/schema/_internal';
import { type SanityClient } from '@sanity/client';
import { type SanityDocument } from '@sanity/types';
import { validateDocumentInternal } from '@sanity/validation/_internal';
import { evaluate, parse } from 'groq-js';
import { schemaTypes } from '#sanity/schema/index.ts';

/** The schema as the Studio compiles it. */
export const schema = Schema.compile({ name: 'default', types: [...builtinTypes, ...schemaTypes] });

/** What Sanity's own checks say about the definitions, one line a problem. */
export function schemaProblems(): string[] {
  const own = new Set(schemaTypes.map(({ name }) => name));
  return groupProblems(validateSchema([...builtinTypes, ...schemaTypes]).getTypes())
    .filter(({ path }) => path.some((segment) => segment.kind === 'type' && own.has(segment.name ?? '')))
    .flatMap(({ path, problems }) => problems.map(({ message }) => `${JSON.stringify(path)} ${message}`));
}

/** A client that answers the queries of validators from `documents`, with a real query engine. */
function clientOf(documents: readonly SanityDocument[]): SanityClient {
  const fetch = async (query: string, params: Record<string, unknown> = {}) =>
    (await evaluate(parse(query, { params }), { dataset: documents, params })).get();
  const client = { fetch, withConfig: () => client } as unknown as SanityClient;
  return client;
}

/**
 * Validates a document with Sanity's own engine.
 *
 * @param dataset the documents that exist, for references and for rules that look at others
 * @param environment `studio` for what an editor sees; `cli` also finds fields the schema does not know
 * @returns one sorted line a problem: `error summary: Write one or two sentences.`
 */
export async function validate(
  document: object,
  dataset: readonly object[] = [],
  environment: 'studio' | 'cli' = 'studio',
): Promise<string[]> {
  const documents = dataset as SanityDocument[];
  const ids = new Set(documents.map(({ _id }) => _id));
  const markers = await validateDocumentInternal({
    document: document as SanityDocument,
    schema,
    environment,
    getClient: () => clientOf(documents),
    getDocumentExists: async ({ id }) => ids.has(id),
  });
  return markers.map(({ level, path, message }) => `${level} ${path.map(segmentName).join('.')}: ${message}`).sort();
}

function segmentName(segment: unknown): string {
  return typeof segment === 'object' && segment && '_key' in segment ? `[${String(segment._key)}]` : String(segment);
}
