import { blocksIn, type EvidenceNote, type RichText } from '../content/rich-text.ts';
import { plainText, type RichTextBlock } from '../content/rich-text-block.ts';

/** A heading as the contents list shows it. */
export interface Heading {
  id: string;
  text: string;
  level: 2 | 3;
}

/** What only the whole text can tell: anchors of headings, numbers of sources and where each is cited. */
export interface Outline {
  headings: Heading[];
  /** Anchor of each heading block, by the block's `_key`: the same when its words are edited. */
  headingIds: Record<string, string>;
  /** A second anchor of each heading, made of its words: links that were made to it go on working. */
  headingAliases: Record<string, string>;
  /** What heads each callout, by its `_key`: it belongs to the part of the text that it stands in. */
  calloutHeadings: Record<string, 'h2' | 'h3'>;
  /** Number of each source, counted from 1, by its document id. */
  sourceNumbers: Record<string, number>;
  /** Anchor of each citation, by its `_key` (in an evidence note: by {@link notePlace}). */
  citationIds: Record<string, string>;
  /** Anchors of all citations of a source, in reading order, by its document id. */
  backLinks: Record<string, string[]>;
}

/** Anchors that the pages themselves use, whose text may have any heading. */
const RESERVED_IDS = [
  'main',
  'contents',
  'in-short',
  'sources',
  'corrections',
  'review',
  'feedback',
  'questions',
  'related',
  'written',
  'reviewed',
  'footer-visit',
  'footer-hours',
  'footer-site',
];
/** Anchors of sources and citations begin like this. */
const NUMBERED = /^(?:source|cited)-\d/;

/** The key of a block that came without one: it changes when a block is added before. */
const MADE_KEY = /^block(?:-\d+)?$/;

/**
 * @param body checked Portable Text
 * @param sourceIds ids of the document's sources, in the order in which they are numbered
 */
export function outline(body: RichText, sourceIds: readonly string[]): Outline {
  const result: Outline = {
    headings: [],
    headingIds: byName(),
    headingAliases: byName(),
    calloutHeadings: byName(),
    sourceNumbers: byName(),
    citationIds: byName(),
    backLinks: byName(),
  };
  sourceIds.forEach((id, index) => (result.sourceNumbers[id] = index + 1));
  const taken = new Set(RESERVED_IDS);
  for (const node of body) {
    if (node._type === 'callout')
      result.calloutHeadings[node._key] = result.headings.some(({ level }) => level === 2) ? 'h3' : 'h2';
    for (const block of blocksIn(node)) addBlock(result, block, taken);
    if (node._type === 'evidenceNote')
      node.sources.forEach((source) => addCitation(result, notePlace(node, source), source));
  }
  return result;
}

/** A record that has nothing under any name, `constructor` included: keys and ids may be any text. */
function byName<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

function addBlock(result: Outline, block: RichTextBlock, taken: Set<string>): void {
  if (block.style === 'h2' || block.style === 'h3') {
    const text = plainText(block).trim();
    const words = unique(anchor(text).replace(NUMBERED, 'section-$&'), taken);
    const isKeyed = !MADE_KEY.test(block._key);
    const id = isKeyed ? keyAnchor('h', block._key) : words;
    result.headingIds[block._key] = id;
    if (isKeyed) result.headingAliases[block._key] = words;
    if (text) result.headings.push({ id, text, level: block.style === 'h2' ? 2 : 3 });
  }
  for (const child of block.children) {
    if (child._type === 'citation') addCitation(result, child._key, child.source);
  }
}

function addCitation(result: Outline, place: string, source: string): void {
  const number = result.sourceNumbers[source];
  if (number === undefined) return;
  const links = (result.backLinks[source] ??= []);
  const id = `cited-${number}-${links.length + 1}`;
  links.push(id);
  result.citationIds[place] = id;
}

/** The anchor of a node that keeps it when it is edited. No other has a `_`, so that it is one of its own. */
export function keyAnchor(prefix: 'h' | 'table', key: string): string {
  return `${prefix}_${key.replace(/[^\w-]/gu, (character) => `_${character.codePointAt(0)}_`)}`;
}

/** Names the citation of a source by an evidence note. */
export function notePlace(note: EvidenceNote, source: string): string {
  return `${note._key}.${source}`;
}

function anchor(text: string): string {
  const ascii = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return (
    ascii
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'section'
  );
}

function unique(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let count = 2; taken.has(candidate); count++) candidate = `${id}-${count}`;
  taken.add(candidate);
  return candidate;
}
