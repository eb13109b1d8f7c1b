import { defineQuery } from 'groq';
import { z } from 'zod';

import { type Language } from '#sanity/content-types.ts';
import { type CorrectionFeedQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { listTag } from './cache-tags.ts';
import { day, language, slug, text } from './fields.ts';
import { loadExisting } from './load.ts';
import { validItems } from './optional-reference.ts';
import { toLink } from './page-document.ts';
import { isEarlyProjection, notEarly } from './refs.ts';

/** A mistake of fact that was put right. */
export interface Correction {
  key: string;
  /** The day, as `YYYY-MM-DD`. */
  on: string;
  text: string;
}

/** GROQ projection of a page's corrections. */
export const correctionProjection = /* groq */ `{_key, on, text}`;

/** The corrections of a page, the newest first. A draft may hold one that is not written yet: it is left out. */
export const correctionsSchema = validItems(z.object({ _key: z.string(), on: day, text })).transform((corrections) =>
  corrections.map(({ _key, ...correction }): Correction => ({ ...correction, key: _key })).toSorted(newestFirst),
);

/** Corrections in the feed. */
const FEED_LENGTH = 50;

export const correctionFeedQuery = defineQuery(`{
  "_type": "correctionFeed",
  "pages": *[_type in ["article", "faq"] && defined(slug.current) && defined(corrections)] | order(_updatedAt desc, _id asc)[0...$count]{
    _id, _type, "title": coalesce(title, question), "slug": slug.current, language,
    "isEarly": ${isEarlyProjection},
    "corrections": corrections[]${correctionProjection}
  }
}`);

export const correctionFeedSchema = z.object({
  _type: z.literal('correctionFeed'),
  pages: validItems(
    z
      .object({
        _id: z.string(),
        _type: z.enum(['article', 'faq']),
        title: text,
        slug,
        language,
        isEarly: notEarly,
        corrections: correctionsSchema,
      })
      .transform(({ isEarly, ...page }) => toLink(page)),
  ),
});

export type CorrectionFeedQueryCheck = AssertAssignable<
  typeof correctionFeedSchema,
  NonNullable<CorrectionFeedQueryResult>
>;

/** A correction with the page it is of. */
export interface PageCorrection extends Correction {
  page: { title: string; path: string; language: Language };
}

/** The newest corrections of all pages. */
export async function getCorrections(): Promise<PageCorrection[]> {
  const { pages } = await loadExisting({
    query: correctionFeedQuery,
    params: { count: FEED_LENGTH },
    schema: correctionFeedSchema,
    tags: [listTag('article'), listTag('faq')],
  });
  return pages
    .flatMap(({ corrections, ...page }) => corrections.map((correction) => ({ ...correction, page })))
    .toSorted(newestFirst)
    .slice(0, FEED_LENGTH);
}

function newestFirst(a: Correction, b: Correction): number {
  return b.on.localeCompare(a.on);
}
