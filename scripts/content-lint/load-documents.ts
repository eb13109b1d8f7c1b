import { readFileSync } from 'node:fs';
import { createClient } from '@sanity/client';
import { z } from 'zod';
import { getEnv } from '#lib/env.ts';
import { type Document } from './finding.ts';

const documentShape = z.looseObject({ _id: z.string(), _type: z.string() });
const pageSize = 1000;

/** The documents of an export: one JSON document a line. Throws with the number of the line that is none. */
export function readDocuments(file: string): Document[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.trim()) return [];
      try {
        return documentShape.parse(JSON.parse(line));
      } catch {
        throw new Error(`${file}, line ${index + 1} is no document: give an export, one JSON document a line.`);
      }
    });
}

/** Every published document of the content source, lake or hosted. Throws when it cannot be reached. */
export async function fetchDocuments(): Promise<Document[]> {
  const { projectId, dataset, apiHost, useProjectHostname, readToken } = getEnv();
  const client = createClient({
    projectId,
    dataset,
    apiHost,
    useProjectHostname,
    apiVersion: '2025-02-19',
    useCdn: false,
    perspective: 'published',
    ...(readToken && { token: readToken }),
  });
  const documents: Document[] = [];
  for (let last = ''; ; last = documents.at(-1)!._id) {
    const page = await client.fetch<unknown>(
      `*[_id > $last && !(_type match "system.**")] | order(_id) [0...${pageSize}]`,
      { last },
    );
    const parsed = z.array(documentShape).parse(page);
    documents.push(...parsed);
    if (parsed.length < pageSize) return documents;
  }
}
