import { z } from 'zod';

import { glossaryPath, pathOf } from '#sanity/content-types.ts';
import { href, language, pageType, slug, text } from './fields.ts';
import { pictureProjection, pictureSchema } from './picture.ts';
import { optionalList, tolerant } from './tolerant.ts';

const blockProjection = /* groq */ `
  _type == "block" => {
    style, listItem, level,
    children[]{_key, _type, text, marks, "source": source._ref},
    markDefs[]{_key, _type, href, "to": to->{_id, _type, "slug": slug.current, "language": language}, "term": term->{_id, "slug": slug.current}}
  }`;

/** GROQ projection of a `richText` array's members. */
export const richTextProjection = /* groq */ `{
  _key, _type,${blockProjection},
  _type == "picture" => ${pictureProjection},
  _type == "callout" => {kind, title, body[]{_key, _type,${blockProjection}}},
  _type == "evidenceNote" => {level, text, "sources": sources[]._ref}
}`;

const key = z.string();

const span = z.object({
  _key: key,
  _type: z.literal('span'),
  text: z
    .string()
    .nullable()
    .transform((value) => value ?? ''),
  marks: optionalList(z.string()),
});

const citation = z.object({ _key: key, _type: z.literal('citation'), source: text });

const link = z.object({ _key: key, _type: z.literal('link'), href });

/** A link by reference; its target is another document, so a broken one costs the link and not the text. */
const internalLink = z
  .object({
    _key: key,
    _type: z.literal('internalLink'),
    to: tolerant(z.object({ _id: z.string(), _type: pageType, slug, language })),
  })
  .transform(({ _key, _type, to }) => ({ _key, _type, href: to ? pathOf(to._type, to.slug, to.language) : null }));

/** A word that the glossary explains. */
const glossaryLink = z
  .object({ _key: key, _type: z.literal('glossaryLink'), term: tolerant(z.object({ _id: z.string(), slug })) })
  .transform(({ _key, _type, term }) => ({ _key, _type, href: term ? glossaryPath(term.slug) : null }));

const block = z
  .object({
    _key: key,
    _type: z.literal('block'),
    style: z
      .enum(['normal', 'h2', 'h3', 'blockquote'])
      .nullable()
      .transform((value) => value ?? 'normal'),
    listItem: z.enum(['bullet', 'number']).nullish(),
    level: z.number().int().min(1).max(3).nullish(),
    children: optionalList(z.discriminatedUnion('_type', [span, citation])),
    markDefs: optionalList(z.discriminatedUnion('_type', [link, internalLink, glossaryLink])),
  })
  .transform(({ children, ...value }) => ({
    ...value,
    // A `_key` is unique in its own array only; a citation needs a name within the whole text.
    children: children.map((child) =>
      child._type === 'citation' ? { ...child, place: `${value._key}.${child._key}` } : child,
    ),
  }));

const callout = z.object({
  _key: key,
  _type: z.literal('callout'),
  kind: z.enum(['information', 'caution', 'see-a-doctor']),
  title: z.string().nullable(),
  body: z.array(block).min(1, 'must not be empty'),
});

const evidenceNote = z.object({
  _key: key,
  _type: z.literal('evidenceNote'),
  level: z.enum(['practitioners', 'mixed', 'limited', 'not-shown']),
  text,
  sources: optionalList(z.string()),
});

export const richTextSchema = z.array(z.discriminatedUnion('_type', [block, callout, evidenceNote, pictureSchema]));

/** Portable Text, checked: every link is safe, every picture has its alternative, every block is one we can draw. */
export type RichText = z.output<typeof richTextSchema>;
export type RichTextBlock = z.output<typeof block>;
export type Callout = z.output<typeof callout>;
export type EvidenceNote = z.output<typeof evidenceNote>;
/** A citation, as an inline object inside a block. */
export type InlineCitation = Extract<RichTextBlock['children'][number], { _type: 'citation' }>;
