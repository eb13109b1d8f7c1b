import { z } from 'zod';

import { defaultLanguage, type PageTypeName, titleExpression } from '#sanity/content-types.ts';
import { isSlug, text } from './fields.ts';
import { load } from './load.ts';
import { optionalPicture, pictureProjection } from './picture.ts';
import { optional, optionalReference } from './optional-reference.ts';

/** A translation has no label: topics are in English. */
export const shareCardQuery = /* groq */ `*[_type == $type && slug.current == $slug][0]{
  _id, _type,
  "title": ${titleExpression},
  "label": select(coalesce(language, "${defaultLanguage}") == "${defaultLanguage}" => coalesce(topics[0]->title, topic->title, role)),
  "picture": coalesce(picture, photo)${pictureProjection}
}`;

export const shareCardSchema = z
  .object({
    _id: z.string(),
    _type: z.string(),
    title: text,
    label: optional(z.string()),
    picture: optionalReference(optionalPicture),
  })
  .transform(({ title, label, picture }) => ({ title, label, picture }));

/** What a document's share picture shows; `null` when there is no such document. */
export async function getShareCard(type: PageTypeName, slug: string) {
  if (!isSlug(slug)) return null;
  return load({
    query: shareCardQuery,
    params: { type, slug },
    schema: shareCardSchema,
    tags: [`${type}/${slug}`, `share/${type}/${slug}`],
  });
}
