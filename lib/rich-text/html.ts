import { escapeHTML, toHTML } from '@portabletext/to-html';

import { type Callout, type EvidenceNote, type InlineCitation, type RichText } from '../content/rich-text.ts';
import { type Picture } from '../content/picture.ts';
import { pictureUrl, pictureWidths } from '../media.ts';
import { type Words } from '../words/words.ts';
import { absolute } from './markdown.ts';
import { type Outline } from './outline.ts';

interface Options {
  outline: Outline;
  /** Addresses are made absolute with it. */
  siteUrl: string;
  words: Words;
}

/** Checked Portable Text as plain HTML, for where the site's own components and styles do not reach: feeds. */
export function richTextToHtml(value: RichText, options: Options): string {
  const { outline, siteUrl, words } = options;
  const cite = (source: string) => {
    const number = outline.sourceNumbers[source];
    return number === undefined ? '' : `[${number}]`;
  };
  const link = ({ value: mark, children }: { value?: { href: string | null }; children: string }) =>
    mark?.href ? `<a href="${escapeHTML(absolute(mark.href, siteUrl))}">${children}</a>` : children;
  return toHTML(value, {
    onMissingComponent: false,
    components: {
      marks: { link, internalLink: link, glossaryLink: link },
      types: {
        citation: ({ value: node }: { value: InlineCitation }) => cite(node.source),
        picture: ({ value: picture }: { value: Picture }) => figure(picture, siteUrl),
        callout: ({ value: { kind, title, body } }: { value: Callout }) =>
          aside([words.callouts[kind], title].filter(Boolean).join(': '), richTextToHtml(body, options)),
        evidenceNote: ({ value: { level, text, sources } }: { value: EvidenceNote }) =>
          aside(words.evidenceLevels[level], `<p>${[escapeHTML(text), ...sources.map(cite)].join(' ').trim()}</p>`),
      },
    },
  });
}

function aside(label: string, html: string): string {
  return `<blockquote><p><strong>${escapeHTML(label)}</strong></p>${html}</blockquote>`;
}

function figure(picture: Picture, siteUrl: string): string {
  const url = siteUrl + pictureUrl(picture, pictureWidths(picture).at(-1) ?? 0);
  const caption = picture.caption ? `<figcaption>${escapeHTML(picture.caption)}</figcaption>` : '';
  return `<figure><img src="${escapeHTML(url)}" alt="${escapeHTML(picture.alt)}">${caption}</figure>`;
}
