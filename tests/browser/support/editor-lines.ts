import { type Locator, type Page } from 'playwright-core';

/** A paragraph, heading, quotation or item of a list as one sees it. */
export interface Line {
  kind: string;
  list: string | null;
  /** Of an item: in the editor its level; on the page how many lists it stands in. */
  depth: number;
  text: string;
  /** Its visible characters that are bold, in italics, in a link. */
  strong: string;
  em: string;
  linked: string;
}

interface Span {
  text?: string;
  marks?: string[];
}
interface StoredBlock {
  _type: string;
  style?: string;
  listItem?: string;
  level?: number;
  children?: Span[];
  markDefs?: { _key: string }[];
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const visible = (text: string) => text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
const characters = (text: string) => visible(text).replaceAll(' ', '');
const cleaned = ({ kind, list, depth, text, strong, em, linked }: Line): Line => ({
  kind,
  list,
  depth,
  text: visible(text),
  strong: characters(strong),
  em: characters(em),
  linked: characters(linked),
});

/** The lines of a text as it is stored. */
export function storedLines(blocks: readonly StoredBlock[]): Line[] {
  return blocks.map((block) => {
    const spans = block.children ?? [];
    const links = new Set(block.markDefs?.map(({ _key }) => _key));
    const withMark = (test: (mark: string) => boolean) =>
      spans.map(({ text, marks }) => (marks?.some(test) ? text : '')).join('');
    return cleaned({
      kind: block.style ?? block._type,
      list: block.listItem ?? null,
      depth: block.listItem ? (block.level ?? 1) : 0,
      text: spans.map(({ text }) => text ?? '').join(''),
      strong: withMark((mark) => mark === 'strong'),
      em: withMark((mark) => mark === 'em'),
      linked: withMark((mark) => links.has(mark)),
    });
  });
}

/** The lines that the Studio's editor shows. */
export async function editorLines(editor: Locator): Promise<Line[]> {
  const lines = await editor.evaluate((element) =>
    [...element.querySelectorAll('[data-pt-block="text"]')].map((block) => {
      const spans = [...block.querySelectorAll('[data-pt-inline="span"]')].map((span) => {
        const texts = [...span.querySelectorAll('[data-pt-text]')].map((text) => text.textContent).join('');
        const has = (selector: string) => span.closest(selector) !== null || span.querySelector(selector) !== null;
        return {
          text: texts,
          strong: has('[data-mark="strong"]'),
          em: has('[data-mark="em"]'),
          linked: has('[data-link]'),
        };
      });
      const join = (chosen: typeof spans) => chosen.map(({ text }) => text).join('');
      const list = (block.matches('[data-list-item]') ? block : block.querySelector('[data-list-item]'))?.getAttribute(
        'data-list-item',
      );
      const level = (block.closest('[data-level]') ?? block.querySelector('[data-level]'))?.getAttribute('data-level');
      const style = block.querySelector('[data-testid^="text-style--"]')?.getAttribute('data-testid');
      return {
        kind: style?.slice('text-style--'.length) ?? 'normal',
        list: list ?? null,
        depth: list ? Number(level ?? 1) : 0,
        text: join(spans),
        strong: join(spans.filter(({ strong }) => strong)),
        em: join(spans.filter(({ em }) => em)),
        linked: join(spans.filter(({ linked }) => linked)),
      };
    }),
  );
  return lines.map(cleaned);
}

/** What a page is to show of stored lines: without those that are empty, lists within lists. */
export function shownLines(stored: readonly Line[]): Line[] {
  let open: number[] = [];
  return stored.flatMap((line) => {
    if (!line.list) {
      open = [];
      return line.text ? [line] : [];
    }
    open = [...open.filter((level) => level < line.depth), line.depth];
    return line.text ? [{ ...line, depth: open.length }] : [];
  });
}

/** The lines of the running text on a page. */
export async function pageLines(page: Page): Promise<Line[]> {
  const lines = await page.evaluate(() => {
    const kinds: Record<string, string> = { P: 'normal', H2: 'h2', H3: 'h3', BLOCKQUOTE: 'blockquote' };
    const found: Record<'kind' | 'text' | 'strong' | 'em' | 'linked', string>[] &
      { list?: string | null; depth?: number }[] = [];
    const textOf = (node: Node, within: string | null): string => {
      if (node instanceof Element) {
        if (node.matches('ul, ol, svg, .visually-hidden')) return '';
        if (node.matches('br')) return '\n';
        const inside = within !== null && node.matches(within) ? null : within;
        return [...node.childNodes].map((child) => textOf(child, inside)).join('');
      }
      return within === null ? (node.textContent ?? '') : '';
    };
    const add = (element: Element, kind: string, list: string | null, depth: number) =>
      found.push({
        kind,
        list,
        depth,
        text: textOf(element, null),
        strong: textOf(element, 'strong'),
        em: textOf(element, 'em'),
        linked: textOf(element, 'a'),
      } as never);
    const walkList = (list: Element, depth: number) => {
      for (const item of list.children) {
        const styled = [...item.children].find((child) => child.matches('h2, h3, blockquote'));
        add(item, styled ? kinds[styled.tagName]! : 'normal', list.tagName === 'OL' ? 'number' : 'bullet', depth);
        for (const inner of item.children) if (inner.matches('ul, ol')) walkList(inner, depth + 1);
      }
    };
    for (const element of document.querySelector('.rich-text')?.children ?? []) {
      if (element.matches('ul, ol')) walkList(element, 1);
      else add(element, kinds[element.tagName] ?? element.tagName, null, 0);
    }
    return found;
  });
  return (lines as unknown as Line[]).map(cleaned).filter(({ text }) => text);
}
