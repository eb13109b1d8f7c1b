import { z } from 'zod';

import { text } from './fields.ts';
import { pictureProjection, pictureSchema } from './picture.ts';
import { blockSchema, type FlatBlock, type RichTextBlock } from './rich-text-block.ts';
import { keyMaker } from './rich-text-keys.ts';
import { internalLinkProjection } from './rich-text-links.ts';
import { type List, nestLists } from './rich-text-lists.ts';
import {
  dosAndDontsSchema,
  downloadSchema,
  partProjections,
  type RichTextPart,
  stepsSchema,
  tableSchema,
  videoSchema,
} from './rich-text-parts.ts';
import { optional } from './optional-reference.ts';

const blockProjection = /* groq */ `
  (_type == "block" || !defined(_type)) => {
    style, listItem, level,
    children[]{_key, _type, text, marks, "source": source._ref},
    "bare": children[][defined(string(@))],
    markDefs[]{_key, _type, href, "to": to->${internalLinkProjection}, "term": term->{_id, "slug": slug.current}}
  }`;

/** GROQ projection of a `richText` array's members. */
export const richTextProjection = /* groq */ `{
  _key, _type,${blockProjection},
  _type == "picture" => ${pictureProjection},
  _type == "callout" => {kind, title, body[]{_key, _type,${blockProjection}}},
  _type == "evidenceNote" => {level, text, "sources": sources[]._ref},${partProjections}
}`;

/**
 * Text that a program sent as it is where a block belongs, which no projection can show: the name of its field. A query says it
 * with `"bareText": select(count(body[defined(string(@))]) > 0 || defined(string(body)) => "body")`.
 */
export const noBareText = z
  .string()
  .nullish()
  .superRefine((field, context) => {
    const message = `“${field}” has text outside of blocks: send each as {_type: "block", children: [{_type: "span", text}]}`;
    if (field) context.addIssue({ code: 'custom', message });
  });

const calloutSchema = z.object({
  _key: z.string().nullish(),
  _type: z.literal('callout'),
  kind: z.enum(['information', 'caution', 'see-a-doctor']),
  title: optional(z.string().trim()),
  body: z.array(blockSchema.nullish()).nullish(),
});

const evidenceNoteSchema = z.object({
  _key: z.string().nullish(),
  _type: z.literal('evidenceNote'),
  level: z.enum(['practitioners', 'mixed', 'limited', 'not-shown']),
  text,
  sources: z
    .array(z.string().nullish())
    .nullish()
    .transform((ids) => [...new Set((ids ?? []).filter((id) => id != null))]),
});

const nodeSchema = z.discriminatedUnion(
  '_type',
  [
    blockSchema,
    calloutSchema,
    evidenceNoteSchema,
    pictureSchema,
    tableSchema,
    dosAndDontsSchema,
    stepsSchema,
    videoSchema,
    downloadSchema,
  ],
  { error: ({ input }) => `${kindOf(input)} is no kind of block that pages can show` },
);

type Own<Type> = Extract<z.output<typeof nodeSchema>, { _type: Type }> & { _key: string };
export type EvidenceNote = Own<'evidenceNote'>;
export type Callout = Pick<z.output<typeof calloutSchema>, '_type' | 'kind' | 'title'> & {
  _key: string;
  body: (RichTextBlock | List)[];
};
/** Rich text, checked: each link is safe, each picture has its alternative, each node is one that components draw. */
export type RichText = (RichTextBlock | List | Callout | EvidenceNote | Own<'picture'> | RichTextPart)[];

export const richTextSchema = z.array(nodeSchema.nullish()).transform((nodes): RichText => {
  const keyed = keyMaker();
  let hasLargeHeading = false;
  return nestLists(
    nodes.flatMap((node): (Exclude<RichText[number], RichTextBlock | List> | FlatBlock)[] => {
      if (!node) return [];
      if (node._type === 'callout') {
        const { body, ...callout } = keyed(node);
        const blocks = (body ?? []).filter((block) => block != null).map((block) => keyed(paragraph(block)));
        return [{ ...callout, body: nestLists(blocks) }].filter(({ title, body }) => title || body.length > 0);
      }
      if (node._type !== 'block') return [keyed(node)];
      // A small heading must not come before the first large one (WCAG 2.2, 1.3.1).
      const style = node.style === 'h3' && !hasLargeHeading ? 'h2' : node.style;
      hasLargeHeading ||= style === 'h2';
      return [keyed({ ...node, style })];
    }),
  );
});

/** The blocks of a node in the order in which they are read: itself, those of a list, or those of a callout. */
export function blocksIn(node: RichText[number]): RichTextBlock[] {
  if (node._type === 'block') return [node];
  if (node._type === 'list') return node.items.flatMap(({ block, lists }) => [block, ...lists.flatMap(blocksIn)]);
  return node._type === 'callout' ? node.body.flatMap(blocksIn) : [];
}

/** A callout has its own heading: any other in it is a paragraph. */
function paragraph(block: FlatBlock): FlatBlock {
  return block.style === 'blockquote' ? block : { ...block, style: 'normal' };
}

function kindOf(node: unknown): string {
  const type = typeof node === 'object' && node !== null && '_type' in node ? node._type : node;
  return typeof type === 'string' ? `“${type}”` : `A value of type ${typeof node}`;
}
