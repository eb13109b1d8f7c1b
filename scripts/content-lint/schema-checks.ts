import { type SanityClient } from '@sanity/client';
import { Schema } from '@sanity/schema';
import { builtinTypes } from '@sanity/schema/_internal';
import { type SanityDocument } from '@sanity/types';
import { validateDocumentInternal } from '@sanity/validation/_internal';
import { evaluate, parse } from 'groq-js';
import { type Path } from '#sanity/claims/texts.ts';
import { schemaTypes } from '#sanity/schema/index.ts';
import { about, type Document, type Finding } from './finding.ts';

/** Every string of a document except its type, which says nothing about which documents a query is after. */
function stringsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (Array.isArray(value)) for (const member of value) stringsIn(member, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, field] of Object.entries(value)) if (key !== '_type') stringsIn(field, found);
  return found;
}

/**
 * A client that answers validators' queries from memory. Each query compares fields with its parameters, so only documents
 * that hold one of these strings can be among the answer; without that, 10,000 documents would mean 100 million comparisons.
 */
function clientOf(documents: readonly Document[]): SanityClient {
  const holders = new Map<string, Document[]>();
  for (const document of documents)
    for (const text of stringsIn(document)) {
      const known = holders.get(text);
      if (known) known.push(document);
      else holders.set(text, [document]);
    }
  const settings = documents.filter(({ _id }) => _id === 'siteSettings');
  const fetch = async (query: string, params: Record<string, unknown> = {}) => {
    const named = [...stringsIn(params)].flatMap((text) => holders.get(text) ?? []);
    const dataset = [...new Set([...settings, ...named])];
    return (await evaluate(parse(query, { params }), { dataset, params })).get();
  };
  const client = { fetch, withConfig: () => client } as unknown as SanityClient;
  return client;
}

/** Documents validated side by side. */
const batch = 8;

/** What Sanity's own validation says about each document: required fields, broken references, slugs, claims and the rest. */
export async function schemaFindings(documents: readonly Document[]): Promise<Finding[]> {
  const schema = Schema.compile({ name: 'default', types: [...builtinTypes, ...schemaTypes] });
  const client = clientOf(documents);
  const ids = new Set(documents.map(({ _id }) => _id));
  const known = new Set(schemaTypes.map(({ name }) => name));
  const findingsOf = async (document: Document): Promise<Finding[]> => {
    const markers = await validateDocumentInternal({
      document: document as unknown as SanityDocument,
      schema,
      environment: 'cli',
      getClient: () => client,
      getDocumentExists: async ({ id }) => ids.has(id),
    });
    const find = about(document);
    return markers.map(({ level, path, message }) =>
      find(level === 'error' ? 'error' : 'warning', path as Path, message),
    );
  };
  const checked = documents.filter(({ _type }) => known.has(_type));
  const findings: Finding[] = [];
  // Sanity's validation waits between its steps, so many documents are validated side by side.
  for (let start = 0; start < checked.length; start += batch)
    findings.push(...(await Promise.all(checked.slice(start, start + batch).map(findingsOf))).flat());
  return findings;
}
