/**
 * Portable Text, written so that it can be read:
 *
 *     richText(
 *       h2`What a session is like`,
 *       p`You stay ${em('fully clothed')}. ${cite('asa')}`,
 *       bullets(t`Soft music`, t`Low light`),
 *     )
 *
 * Line breaks and indentation in a template are one space. Keys are made from positions, so the same text always gets
 * the same keys.
 */
import { type PageTypeName } from '../content-types.ts';
import { type Callout, type EvidenceNote, type PlainRichText, type RichText } from '../types.generated.ts';
import { pictureOf, type PictureName } from './pictures.ts';
import { reference, references } from './references.ts';

type Block = Extract<RichText[number], { _type: 'block' }>;
type PlainBlock = PlainRichText[number];
type MarkDefinition = NonNullable<PlainBlock['markDefs']>[number];
/** Something that becomes a member of an array once it is told its key. */
type Draft<Member> = (key: string) => Member;

interface Words {
  text: string;
  mark?: 'strong' | 'em' | Draft<MarkDefinition>;
}
type Inline = string | Words | { cite: string };
type Template<Result> = (strings: TemplateStringsArray, ...values: Inline[]) => Result;

export const strong = (text: string): Words => ({ text, mark: 'strong' });
export const em = (text: string): Words => ({ text, mark: 'em' });
export const cite = (source: string) => ({ cite: source });
export const link = (href: string, text: string): Words => ({ text, mark: (_key) => ({ _key, _type: 'link', href }) });
export const linkTo = (type: PageTypeName, name: string, text: string): Words => ({
  text,
  mark: (_key) => ({ _key, _type: 'internalLink', to: reference(type, name) }),
});

/** A word that the glossary explains. */
export const term = (name: string, text: string): Words => ({
  text,
  mark: (_key) => ({ _key, _type: 'glossaryLink', term: reference('glossaryTerm', name) }),
});

/** The parts of a line, in order. */
export const t: Template<Inline[]> = (strings, ...values) =>
  strings.flatMap((string, index) => [string.replace(/\s+/g, ' '), ...values.slice(index, index + 1)]);

/** One block of text: its words and marks as spans, its citations as inline objects. */
function block(parts: Inline[], fields: Pick<Block, 'style' | 'listItem' | 'level'>): Draft<Block> {
  return (_key) => {
    const markDefs: MarkDefinition[] = [];
    const children = parts
      .filter((part) => part !== '')
      .map((part, index) => {
        const childKey = `${_key}-${index}`;
        if (typeof part === 'object' && 'cite' in part)
          return { _key: childKey, _type: 'citation' as const, source: reference('source', part.cite) };
        const { text, mark } = typeof part === 'string' ? { text: part } : part;
        if (typeof mark === 'function') markDefs.push(mark(`${childKey}-link`));
        const marks = mark === undefined ? [] : [typeof mark === 'string' ? mark : `${childKey}-link`];
        return { _key: childKey, _type: 'span' as const, text, marks };
      });
    return { _key, _type: 'block', ...fields, markDefs, children };
  };
}

const styled =
  (style: Block['style']): Template<Draft<Block>> =>
  (strings, ...values) =>
    block(t(strings, ...values), { style });

export const p = styled('normal');
export const h2 = styled('h2');
export const h3 = styled('h3');
export const quote = styled('blockquote');

const list =
  (listItem: Block['listItem']) =>
  (...items: Inline[][]): Draft<Block>[] =>
    items.map((item) => block(item, { style: 'normal', listItem, level: 1 }));

export const bullets = list('bullet');
export const numbers = list('number');

function keyed<Member>(drafts: (Draft<Member> | Draft<Member>[])[], prefix: string): Member[] {
  return drafts.flat().map((draft, index) => draft(`${prefix}${index + 1}`));
}

const callout =
  (kind: Callout['kind']) =>
  (title: string, ...body: (Draft<Block> | Draft<Block>[])[]): Draft<RichText[number]> =>
  (_key) => ({ _key, _type: 'callout', kind, title, body: keyed(body, `${_key}-`) as PlainRichText });

export const information = callout('information');
export const caution = callout('caution');
export const seeADoctor = callout('see-a-doctor');

/** A note that says in words how sure anybody can be. */
export function evidence(level: EvidenceNote['level'], text: string, ...sources: string[]): Draft<RichText[number]> {
  return (_key) => ({ _key, _type: 'evidenceNote', level, text, sources: references('source', ...sources) });
}

/** A table; its first row names the columns, the first cell of the others the row. */
export function table(caption: string, ...rows: string[][]): Draft<RichText[number]> {
  return (_key) => ({
    _key,
    _type: 'table',
    caption,
    rows: rows.map((cells, index) => ({ _key: `${_key}-${index}`, _type: 'tableRow', cells })),
    headerColumn: true,
  });
}

export function dosAndDonts(dos: string[], donts: string[]): Draft<RichText[number]> {
  return (_key) => ({ _key, _type: 'dosAndDonts', dos, donts });
}

/** What to do one thing after the other, each as a few words and how. */
export function steps(...items: { title: string; text?: string }[]): Draft<RichText[number]> {
  return (_key) => ({
    _key,
    _type: 'steps',
    steps: items.map((item, index) => ({ _key: `${_key}-${index}`, _type: 'step', ...item })),
  });
}

/** A picture between paragraphs. */
export function figure(name: PictureName, caption?: string, alt?: string): Draft<RichText[number]> {
  return (_key) => ({ _key, ...pictureOf(name, caption, alt) });
}

/** Running text. */
export function richText(...drafts: (Draft<RichText[number]> | Draft<Block>[])[]): RichText {
  return keyed<RichText[number]>(drafts, 'b');
}
