import {
  buildMarksTree,
  isPortableTextToolkitTextNode,
  spanToPlainText,
  type ToolkitNestedPortableTextSpan,
  type ToolkitTextNode,
} from '@portabletext/toolkit';
import type { PhrasingContent } from 'mdast';

import { type RichText } from '../content/rich-text.ts';
import { type InlineCitation, type RichTextBlock } from '../content/rich-text-block.ts';
import { type TextLink } from '../content/rich-text-links.ts';
import { type List } from '../content/rich-text-lists.ts';
import { pictureUrl, pictureWidths } from '../media/renditions.ts';
import { type Messages } from '../i18n/messages.ts';
import { absolute } from './absolute.ts';
import { type FlowContent, list, paragraph, strong, text } from './mdast.ts';
import { type Outline } from './outline.ts';
import { partToMdast } from './part-mdast.ts';

interface Options {
  outline: Outline;
  /** Addresses are made absolute with it. */
  siteUrl: string;
  words: Messages;
}

type Inline = ToolkitNestedPortableTextSpan<TextLink> | ToolkitTextNode | InlineCitation;

/** Checked rich text as mdast, the syntax tree of Markdown. */
export function richTextToMdast(value: RichText, options: Options): FlowContent[] {
  return value.flatMap((node) => nodeToMdast(node, options));
}

function nodeToMdast(node: RichText[number], options: Options): FlowContent | FlowContent[] {
  const { siteUrl, words } = options;
  switch (node._type) {
    case 'block':
      return blockToMdast(node, options);
    case 'list':
      return listToMdast(node, options);
    case 'picture': {
      const url = siteUrl + pictureUrl(node, pictureWidths(node).at(-1) ?? 0);
      const caption: PhrasingContent[] = node.caption ? [{ type: 'break' }, text(node.caption)] : [];
      return paragraph({ type: 'image', url, alt: text(node.alt).value }, ...caption);
    }
    case 'callout': {
      const label = [words.callouts[node.kind], node.title].filter(Boolean).join(': ');
      return { type: 'blockquote', children: [paragraph(strong(label)), ...richTextToMdast(node.body, options)] };
    }
    case 'evidenceNote': {
      const note = [text(node.text), ...node.sources.flatMap((source) => citationToMdast(source, options))];
      return {
        type: 'blockquote',
        children: [paragraph(strong(words.evidenceLevels[node.level])), paragraph(...note)],
      };
    }
    default:
      return partToMdast(node, options);
  }
}

function blockToMdast(block: RichTextBlock, options: Options): FlowContent {
  const children = inlineToMdast(buildMarksTree<TextLink>(block) as Inline[], options);
  if (block.style === 'blockquote') return { type: 'blockquote', children: [paragraph(...children)] };
  if (block.style === 'normal') return paragraph(...children);
  // A heading is one line.
  const inOneLine = children.map((child) => (child.type === 'break' ? text(' ') : child));
  return { type: 'heading', depth: block.style === 'h2' ? 2 : 3, children: inOneLine };
}

function listToMdast({ kind, items }: List, options: Options): FlowContent {
  return list(
    kind === 'number',
    items.map(({ block, lists }) => [
      blockToMdast(block, options),
      ...lists.map((inner) => listToMdast(inner, options)),
    ]),
  );
}

function inlineToMdast(nodes: readonly Inline[], options: Options): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (isPortableTextToolkitTextNode(node))
      return node.text === '\n' ? [{ type: 'break' }] : [{ type: 'text', value: node.text }];
    if (node._type === 'citation') return citationToMdast(node.source, options);
    const children = inlineToMdast(node.children as Inline[], options);
    if (node.markDef)
      return [{ type: 'link', url: absolute(node.markDef.href, options.siteUrl), children } as PhrasingContent];
    switch (node.markType) {
      case 'strong':
        return [{ type: 'strong', children }];
      case 'em':
        return [{ type: 'emphasis', children }];
      case 'strike-through':
        return [{ type: 'delete', children }];
      case 'code':
        return [{ type: 'inlineCode', value: spanToPlainText(node) }];
      default:
        return children;
    }
  });
}

function citationToMdast(source: string, { outline }: Options): PhrasingContent[] {
  const number = outline.sourceNumbers[source];
  return number === undefined ? [] : [{ type: 'text', value: ` [${number}]` }];
}
