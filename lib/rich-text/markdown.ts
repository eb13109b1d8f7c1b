import { portableTextToMarkdown } from '@portabletext/markdown';

import { type Callout, type EvidenceNote, type InlineCitation, type RichText } from '../content/rich-text.ts';
import { type Picture } from '../content/picture.ts';
import { pictureUrl, pictureWidths } from '../media.ts';
import { type Words } from '../words/words.ts';
import { type Outline } from './outline.ts';

interface Options {
  outline: Outline;
  /** Addresses are made absolute with it. */
  siteUrl: string;
  words: Words;
}

/** Checked Portable Text as CommonMark. Words that look like Markdown are escaped. */
export function richTextToMarkdown(value: RichText, options: Options): string {
  const { outline, siteUrl, words } = options;
  const cite = (source: string) => {
    const number = outline.sourceNumbers[source];
    return number === undefined ? '' : `[${number}]`;
  };
  const link = ({ value: mark, children }: { value?: { href: string | null }; children: string }) =>
    mark?.href ? `[${children}](<${absolute(mark.href, siteUrl)}>)` : children;
  return portableTextToMarkdown<RichText[number]>(value, {
    marks: { link, internalLink: link, glossaryLink: link },
    types: {
      citation: ({ value: node }: { value: InlineCitation }) => cite(node.source),
      picture: ({ value: picture }: { value: Picture }) => image(picture, siteUrl),
      callout: ({ value: callout }: { value: Callout }) =>
        quote([
          `**${[words.callouts[callout.kind], callout.title && plain(callout.title)].filter(Boolean).join(': ')}**`,
          richTextToMarkdown(callout.body, options),
        ]),
      evidenceNote: ({ value: note }: { value: EvidenceNote }) =>
        quote([
          `**${words.evidenceLevels[note.level]}**`,
          [plain(note.text), ...note.sources.map(cite)].join(' ').trim(),
        ]),
    },
  });
}

/** Plain words as Markdown that shows exactly them. */
export function plain(text: string): string {
  const children = [{ _type: 'span' as const, text: text.replace(/\s+/g, ' ').trim(), marks: [] }];
  return portableTextToMarkdown([{ _type: 'block', style: 'normal', children, markDefs: [] }]);
}

/** A picture with its text alternative. */
function image(picture: Picture, siteUrl: string): string {
  const url = siteUrl + pictureUrl(picture, pictureWidths(picture).at(-1) ?? 0);
  return `![${plain(picture.alt)}](<${url}>)`;
}

/** `/path` and `#anchor` are nothing away from the site. */
export function absolute(href: string, siteUrl: string): string {
  return new URL(href, siteUrl).href;
}

function quote(paragraphs: readonly string[]): string {
  return paragraphs
    .join('\n\n')
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
}
