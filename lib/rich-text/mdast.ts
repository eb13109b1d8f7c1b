import type { BlockContent, DefinitionContent, Link, Paragraph, PhrasingContent, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** What stands in a document, a quotation or an item of a list: mdast's flow content. */
export type FlowContent = BlockContent | DefinitionContent;

/** Markdown of an mdast tree (https://github.com/syntax-tree/mdast). Words that look like Markdown are escaped. */
export function markdownOf(children: FlowContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '*',
      extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
    },
  );
}

/** Words in one line. */
export function text(value: string): Text {
  return { type: 'text', value: value.replace(/\s+/g, ' ').trim() };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

export function heading(depth: 1 | 2 | 3, value: string): FlowContent {
  return { type: 'heading', depth, children: [text(value)] };
}

export function link(url: string, value: string): Link {
  return { type: 'link', url, children: [text(value)] };
}

/** @param items what stands in each item */
export function list(ordered: boolean, items: readonly FlowContent[][]): FlowContent {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children })),
  };
}
