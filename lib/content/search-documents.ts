import { z } from 'zod';

import { contentTypeNames, isPageTypeName, pathOf, titleExpression, typesIn } from '#sanity/content-types.ts';
import { askNow } from './answer.ts';
import { alsoSearchedExpressions, bodyExpression, summaryExpression } from './type-expressions.ts';
import { slug, text, webUrl } from './fields.ts';
import { topicLinkProjection, topicLinkSchema } from './refs.ts';
import { optional, validItems } from './optional-reference.ts';

/** Documents fetched at a time. */
const BATCH = 500;

const found = /* groq */ `_type in $types && !defined(translationOf) && _id > $after`;

const projection = /* groq */ `| order(_id asc)[0...$count]{
    _id, _type, "slug": slug.current, url,
    "title": ${titleExpression},
    "summary": ${summaryExpression},
    "headings": pt::text(body[style in ["h2", "h3"]]),
    "text": array::join(array::compact([
      ${alsoSearchedExpressions.join(', ')},
      pt::text(${bodyExpression}),
      pt::text(${bodyExpression}[_type == "callout"].body[]),
      array::join(${bodyExpression}[_type == "evidenceNote"].text, " "),
      array::join(array::compact(${bodyExpression}[_type == "table"].caption), " "),
      array::join(array::compact(${bodyExpression}[_type == "table"].rows[].cells[]), " "),
      array::join(array::compact(${bodyExpression}[_type == "dosAndDonts"].dos[]), " "),
      array::join(array::compact(${bodyExpression}[_type == "dosAndDonts"].donts[]), " "),
      array::join(array::compact(${bodyExpression}[_type == "steps"].steps[].title), " "),
      array::join(array::compact(${bodyExpression}[_type == "steps"].steps[].text), " "),
      array::join(array::compact(${bodyExpression}[_type in ["video", "download"]].title), " "),
      array::join(array::compact(${bodyExpression}[_type == "video"].transcript), " ")
    ]), " · "),
    "topics": array::compact(coalesce(topics[]->, [topic->]))[]${topicLinkProjection}
  }`;

/** All documents in order of `_id` from after `$after`. */
export const searchDocumentsQuery = /* groq */ `{
  "_type": "searchDocuments",
  "documents": *[${found}] ${projection}
}`;

/** Those of `$ids`, in a query of its own: an alternative in the other would make every document be looked at. */
export const someSearchDocumentsQuery = /* groq */ `{
  "_type": "searchDocuments",
  "documents": *[_id in $ids && ${found}] ${projection}
}`;

const documentSchema = z
  .object({
    _id: z.string(),
    _type: z.enum(contentTypeNames),
    slug: optional(slug),
    url: optional(webUrl),
    title: text,
    summary: optional(z.string()),
    headings: optional(z.string()),
    text: optional(z.string()),
    topics: validItems(topicLinkSchema),
  })
  .transform(({ _id, _type, slug, url, title, summary, headings, text, topics }, context) => {
    const href = isPageTypeName(_type) && slug ? pathOf(_type, slug) : url;
    if (!href) {
      context.addIssue('has no address');
      return z.NEVER;
    }
    const words = { title, summary: summary ?? '', headings: headings ?? '', text: text ?? '' };
    return { id: _id, type: _type, href, topics, ...words };
  });

/** What the search knows of a document. */
export type SearchDocument = z.output<typeof documentSchema>;

export const searchDocumentsSchema = z.object({
  _type: z.literal('searchDocuments'),
  documents: validItems(documentSchema),
});

/** For how far a batch came, whatever could be read of it. */
const positions = z.object({ documents: z.array(z.object({ _id: z.string() })) });

/**
 * Everything that can be searched for, a batch at a time and uncached: the index is the cache.
 * @param ids only these documents; those that are missing from the answer are not published (any more)
 * @throws ContentUnreachableError when the content source does not answer
 */
export async function* getSearchDocuments(ids?: readonly string[]): AsyncGenerator<SearchDocument[], void> {
  for (let after = ''; ;) {
    const params = { types: [...typesIn('search')], after, count: BATCH };
    const answer = await (ids
      ? askNow(someSearchDocumentsQuery, { ...params, ids: [...ids] })
      : askNow(searchDocumentsQuery, params));
    yield searchDocumentsSchema.parse(answer).documents;
    const { documents } = positions.parse(answer);
    if (documents.length < BATCH) return;
    after = documents.at(-1)?._id ?? '';
  }
}
