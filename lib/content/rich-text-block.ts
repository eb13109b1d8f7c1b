import { z } from 'zod';

import { chooseLinks, isVisible, markDefSchema, type TextLink } from './rich-text-links.ts';

const styles = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3', blockquote: 'blockquote' } as const;
/** The Studio offers the first two. The others come with imports, and change what the words say. */
const decorators = ['strong', 'em', 'code', 'strike-through'] as const;

export type Span = {
  _key: string;
  _type: 'span';
  text: string;
  /** Decorators, and the `_key` of at most one link. */
  marks: string[];
};

/** A citation, as an inline object inside a block. */
export type InlineCitation = {
  /** Unique in the whole text. */
  _key: string;
  _type: 'citation';
  /** Document id of the source. */
  source: string;
};

/** One paragraph, heading or quotation: Portable Text without anything that pages cannot show. */
export type RichTextBlock = {
  /** Unique in the whole text. */
  _key: string;
  _type: 'block';
  style: 'normal' | 'h2' | 'h3' | 'blockquote';
  children: (Span | InlineCitation)[];
  markDefs: TextLink[];
};

/** A block that may be an item of a list. */
export interface FlatBlock extends RichTextBlock {
  listItem: 'bullet' | 'number' | null;
  level: number;
}

const child = z.object({
  _key: z.string().nullish(),
  _type: z.string().nullish(),
  text: z.union([z.string(), z.number().transform(String)]).nullish(),
  marks: z.unknown().optional(),
  source: z.string().nullish(),
});

type Child = z.output<typeof child>;

/**
 * A block as the content source stores it, which need not be as the Studio writes it. What only shapes the text is
 * forgiven: an unknown style is a paragraph, an unknown mark is none, missing keys and lists are made. Text is never lost.
 */
export const blockSchema = z
  .object({
    _key: z.string().nullish(),
    _type: z.literal('block').nullish(),
    style: z.string().nullish(),
    listItem: z.string().nullish(),
    level: z.number().nullish(),
    children: z.array(child.nullish()).nullish(),
    bare: z.array(z.union([z.string(), z.number(), z.boolean()])).nullish(),
    markDefs: z.array(markDefSchema.nullish()).nullish(),
  })
  .transform((block, context): FlatBlock => {
    if (!block._type && !block.children) context.addIssue({ code: 'custom', path: ['_type'], message: 'is missing' });
    const children = toChildren(withBare(block, context), context);
    const markDefs = (block.markDefs ?? []).filter((link) => link != null);
    const links = chooseLinks(
      children.map((child) => (child._type === 'span' ? child : { text: '', marks: [] })),
      new Set(markDefs.map(({ _key }) => _key)),
    );
    const style = Object.entries(styles).find(([name]) => name === block.style)?.[1] ?? 'normal';
    return {
      _key: block._key ?? '',
      _type: 'block',
      // A heading without words heads nothing.
      style: children.some((child) => child._type === 'span' && isVisible(child.text)) ? style : 'normal',
      listItem: block.listItem ? (block.listItem === 'number' ? 'number' : 'bullet') : null,
      level: block.level ?? 1,
      children: children.map((child, index) =>
        child._type === 'span' ? { ...child, marks: shownMarks(child.marks, links[index]) } : child,
      ),
      markDefs,
    };
  });

/** Puts text that stands among the children without a span where it stood: a projection leaves `null` there. */
function withBare(
  { children, bare }: { children?: (Child | null | undefined)[] | null; bare?: unknown[] | null },
  context: z.RefinementCtx,
): (Child | null | undefined)[] {
  const texts = [...(bare ?? [])];
  const places = (children ?? []).filter((child) => child == null).length;
  if (texts.length > 0 && texts.length !== places)
    context.addIssue({ code: 'custom', path: ['children'], message: 'has text without a span, and nothing beside it' });
  if (texts.length === 0) return children ?? [];
  return (children ?? []).map((child) => child ?? { text: String(texts.shift()) });
}

function toChildren(children: readonly (Child | null | undefined)[], context: z.RefinementCtx) {
  return children.flatMap((child, index): (Span | InlineCitation)[] => {
    if (!child) return [];
    const { _type, text, source, marks } = child;
    const _key = child._key ?? `${index}`;
    if (_type === 'citation') return source ? [{ _key, _type, source }] : [];
    if (typeof text === 'string')
      return text ? [{ _key, _type: 'span', text, marks: Array.isArray(marks) ? marks.filter(isText) : [] }] : [];
    if (_type && _type !== 'span')
      context.addIssue({
        code: 'custom',
        path: ['children', index, '_type'],
        message: `“${_type}” cannot be shown inside a paragraph`,
      });
    return [];
  });
}

function shownMarks(marks: readonly string[], link: string | undefined): string[] {
  const shown = decorators.filter((decorator) => marks.includes(decorator));
  return link ? [link, ...shown] : shown;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** True for a block that shows something: a visible character or a citation. */
export function hasContent({ children }: Pick<RichTextBlock, 'children'>): boolean {
  return children.some((child) => child._type === 'citation' || isVisible(child.text));
}

/** The words of a block without marks or citations. */
export function plainText(block: RichTextBlock): string {
  return block.children.map((child) => (child._type === 'span' ? child.text : '')).join('');
}
