import { z } from 'zod';
import { badRequest } from './errors.ts';
import { parseJson } from './json.ts';

/** The perspectives a query may name; an array or a comma-separated list is a stack of releases. */
export type Perspective = 'raw' | 'published' | 'drafts' | readonly string[];

/** The body of `POST /data/query/<dataset>`. */
export const queryBody = z.object({
  query: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  perspective: z.union([z.string(), z.array(z.string())]).optional(),
});

const releaseName = /^[A-Za-z0-9_-]{1,128}$/;

/** From this API version on, queries see published documents unless they ask for more. */
const publishedByDefault = '2025-02-19';

/**
 * Reads a perspective as the wire has it. `previewDrafts` is the old name of `drafts`.
 *
 * @param apiVersion the version segment of the URL: `v1`, `vX`, `v2025-02-19`
 * @throws {ApiError} 400 for a name that cannot be a release's
 */
export function parsePerspective(value: string | string[] | undefined, apiVersion: string): Perspective {
  if (value === undefined || value.length === 0) {
    return apiVersion.slice(1) >= publishedByDefault ? 'published' : 'raw';
  }
  const names = (Array.isArray(value) ? value : value.split(',')).map((name) =>
    name === 'previewDrafts' ? 'drafts' : name,
  );
  const [first] = names;
  if (names.length === 1 && (first === 'raw' || first === 'published' || first === 'drafts')) return first;
  const wrong = names.find((name) => !releaseName.test(name) || name === 'raw');
  if (wrong !== undefined) throw badRequest(`Invalid perspective: "${wrong}"`);
  return names;
}

/**
 * Reads GROQ parameters from a query string: `$name=<JSON>`.
 *
 * @throws {ApiError} 400 when a value is not JSON
 */
export function parseParams(entries: Iterable<[string, string]>): Record<string, unknown> {
  const params: [string, unknown][] = [];
  for (const [name, value] of entries) {
    if (!name.startsWith('$')) continue;
    try {
      params.push([name.slice(1), parseJson(value)]);
    } catch {
      throw badRequest(`Query parameter "${name}" is not valid JSON`);
    }
  }
  return Object.fromEntries(params);
}
