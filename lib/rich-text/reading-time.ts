import { blocksIn, type RichText } from '../content/rich-text.ts';
import { plainText } from '../content/rich-text-block.ts';
import { wordsOfPart } from '../content/rich-text-parts.ts';

/** Words a minute: a little slower than the usual 238 for silent reading (M. Brysbaert, 2019), as these are not novels. */
const WORDS_PER_MINUTE = 200;

/** About how long a text takes to read, in whole minutes, at least one. */
export function readingMinutes(body: RichText): number {
  return Math.max(1, Math.round(wordCount(body) / WORDS_PER_MINUTE));
}

function wordCount(body: RichText): number {
  return body.reduce((total, node) => total + wordsIn(textOf(node)), 0);
}

function textOf(node: RichText[number]): string {
  switch (node._type) {
    case 'evidenceNote':
      return node.text;
    case 'block':
    case 'list':
    case 'callout':
      return blocksIn(node).map(plainText).join(' ');
    case 'picture':
      return '';
    default:
      return wordsOfPart(node).join(' ');
  }
}

/** U+FEFF is white space to JavaScript; a preview's texts are full of it, as part of the mark of where each comes from. */
function wordsIn(text: string): number {
  return text.split(/[^\S\uFEFF]+/).filter(Boolean).length;
}
