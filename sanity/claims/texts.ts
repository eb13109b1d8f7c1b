/** A way to a part of a document, as Sanity writes it. */
export type Path = (string | number | { _key: string })[];

/** A paragraph, line or list item of a document that readers see. */
export interface Text {
  path: Path;
  text: string;
  /** Ids of the sources cited in it. */
  cited: string[];
  /** The line that opens the list it belongs to. */
  lead?: string;
  /** The question it answers. */
  question?: string;
  /** Where the spans of a block begin in `text`, so that a finding leads to its words. */
  spans: { start: number; path: Path }[];
}

type Value = Record<string, unknown>;

/** Fields that are no words of ours: for machines, or a name or title as somebody else printed it. */
const notOurs = new Set(
  `slug href url path from to kind level style listItem marks markDefs language evidenceType doi pmid isbn year locator authors publication
  publisher alsoCalled term name credentials email phone address openingHours navigation searchSynonyms previousSlugs reviewer
  asset hotspot crop audience publishedOn lastReviewed nextReviewDue reviews lastChecked synonyms`
    .trim()
    .split(/\s+/),
);
const typesWithoutText = new Set(['redirect', 'pageFeedback', 'sanity.imageAsset', 'sanity.fileAsset']);
/** Titles that are quoted as printed. */
const printedTitles = new Set(['source', 'externalResource']);

/** How the entries of a “don’t” list begin, which are written without it. */
const donts: Record<string, string> & { en: string } = { en: 'Do not', es: 'No' };

const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const refOf = (value: unknown) => (isObject(value) && typeof value._ref === 'string' ? value._ref : undefined);

/** The words of a document that readers see, in their order. */
export function textsOf(document: Value): Text[] {
  const type = String(document._type);
  if (typesWithoutText.has(type)) return [];
  const texts = fieldsOf(document, [], printedTitles.has(type) ? 'title' : undefined);
  const question = typeof document.question === 'string' ? document.question : undefined;
  const dont = donts[String(document.language).slice(0, 2)] ?? donts.en;
  return texts.map((text) => {
    if (question && text.path[0] === 'shortAnswer') return { ...text, question };
    return text.path.at(-2) === 'donts' ? { ...text, lead: dont } : text;
  });
}

function fieldsOf(object: Value, path: Path, except?: string): Text[] {
  return Object.entries(object).flatMap(([name, value]) =>
    name.startsWith('_') || notOurs.has(name) || name === except ? [] : textsIn(value, [...path, name], object),
  );
}

function textsIn(value: unknown, path: Path, owner: Value): Text[] {
  if (typeof value === 'string')
    return value.includes(' ') ? [{ path, text: value, cited: citedBy(owner), spans: [] }] : [];
  if (Array.isArray(value)) return membersOf(value as unknown[], path, owner);
  return isObject(value) && !refOf(value) ? fieldsOf(value, path) : [];
}

/** An evidence note carries its sources beside its text; those of a page are weighed for the whole page. */
const citedBy = ({ _type, sources }: Value): string[] =>
  _type === 'evidenceNote' && Array.isArray(sources) ? sources.flatMap((source) => refOf(source) ?? []) : [];

function membersOf(members: readonly unknown[], path: Path, owner: Value): Text[] {
  let lead = typeof owner.title === 'string' && owner._type === 'callout' ? owner.title : undefined;
  return members.flatMap((member, index) => {
    const place: Path = [...path, isObject(member) && typeof member._key === 'string' ? { _key: member._key } : index];
    if (!isObject(member) || member._type !== 'block') return textsIn(member, place, owner);
    const block = blockText(member, place);
    if (member.listItem) return [lead ? { ...block, lead } : block];
    lead = openLine(block.text);
    return [block];
  });
}

/** The end of a paragraph that leads into a list: its last sentence, when no full stop ends it. */
function openLine(text: string): string | undefined {
  const last =
    text
      .trim()
      .split(/(?<=[.!?])\s+/)
      .at(-1) ?? '';
  return /[.!?]$/.test(last) || !last ? undefined : last;
}

function blockText(block: Value, path: Path): Text {
  const spans: Text['spans'] = [];
  const cited: string[] = [];
  let text = '';
  for (const child of Array.isArray(block.children) ? (block.children as Value[]) : []) {
    spans.push({ start: text.length, path: [...path, 'children', { _key: String(child._key) }] });
    if (child._type === 'citation') {
      const source = refOf(child.source);
      if (source) cited.push(source);
    } else if (typeof child.text === 'string') text += child.text;
  }
  return { path, text, cited, spans };
}
