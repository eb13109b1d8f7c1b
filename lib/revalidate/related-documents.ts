import { z } from 'zod';

import { askNow } from '../content/answer.ts';
import { ContentInvalidError } from '../content/errors.ts';
import { describeIssues } from '../content/issues.ts';
import { pageCountsQuery, pageCountsSchema } from '../content/page-counts.ts';
import { getSitemapStarts, type SitemapStarts } from '../content/sitemap-starts.ts';
import type { Change } from './change.ts';
import { referencedIds } from './references.ts';

const linkedDocument = z.object({
  _id: z.string(),
  _type: z.string(),
  _createdAt: z.string(),
  slug: z.string().nullable().catch(null),
  language: z.unknown(),
});

/** A document that a changed one references, or that references it. */
export type LinkedDocument = Omit<z.output<typeof linkedDocument>, 'language'> & { language?: unknown };

/** The documents around the changed ones. */
export interface RelatedDocuments {
  /** Documents that reference one of them. */
  readonly referencing: readonly LinkedDocument[];
  /** Documents that one of them references, or referenced before. */
  readonly referenced: readonly LinkedDocument[];
}

const projection = /* groq */ `{_id, _type, _createdAt, "slug": slug.current, language}`;

export const relatedDocumentsQuery = /* groq */ `{
  "referencing": *[references($ids)]${projection},
  "referenced": *[_id in $referenced]${projection},
  "pageCounts": ${pageCountsQuery}
}`;

const relatedSchema = z.object({
  referencing: z.array(linkedDocument),
  referenced: z.array(linkedDocument),
  pageCounts: pageCountsSchema,
});

/**
 * The documents around changed ones, and where the files of the sitemap begin now: one request, and one more for each type
 * with more than one such file.
 * @throws ContentUnreachableError when there is no complete response; ContentInvalidError when it does not fit this query;
 *   ClientError with status 400 when the query is refused
 */
export async function getRelatedDocuments(
  changes: readonly Change[],
): Promise<RelatedDocuments & { starts: SitemapStarts }> {
  const ids = [...new Set(changes.map(({ _id }) => _id))];
  const referenced = [...new Set(changes.flatMap(referencedIds))];
  const parsed = relatedSchema.safeParse(await askNow(relatedDocumentsQuery, { ids, referenced }));
  if (!parsed.success) {
    const issues = describeIssues(parsed.error.issues);
    throw new ContentInvalidError(`The documents around ${ids.join(', ')} cannot be read: ${issues}`);
  }
  const { pageCounts, ...related } = parsed.data;
  return { ...related, starts: await getSitemapStarts(pageCounts) };
}
