import { escapeHTML, toHTML } from '@portabletext/to-html';

import { type Callout, type EvidenceNote, type RichText } from '../content/rich-text.ts';
import { type InlineCitation, type RichTextBlock } from '../content/rich-text-block.ts';
import { type RichTextPart } from '../content/rich-text-parts.ts';
import { type List } from '../content/rich-text-lists.ts';
import { type Picture } from '../content/picture.ts';
import { pictureUrl, pictureWidths } from '../media/renditions.ts';
import { type Messages } from '../i18n/messages.ts';
import { absolute } from './absolute.ts';
import { type Outline } from './outline.ts';
import { partToHtml } from './part-html.ts';

interface Options {
  outline: Outline;
  /** Addresses are made absolute with it. */
  siteUrl: string;
  words: Messages;
}

/** Checked rich text as plain HTML, for where the site's own components and styles do not reach: feeds. */
export function richTextToHtml(value: RichText, options: Options): string {
  const { outline, siteUrl, words } = options;
  const cite = (source: string) => {
    const number = outline.sourceNumbers[source];
    return number === undefined ? '' : `[${number}]`;
  };
  const link = ({ value: mark, children }: { value?: { href: string }; children: string }) =>
    mark ? `<a href="${escapeHTML(absolute(mark.href, siteUrl))}">${children}</a>` : children;
  const part = ({ value: node }: { value: RichTextPart }) => partToHtml(node, options);
  const components = {
    marks: {
      link,
      internalLink: link,
      glossaryLink: link,
    },
    types: {
      citation: ({ value: node }: { value: InlineCitation }) => cite(node.source),
      list: ({ value: node }: { value: List }) => list(node, item),
      picture: ({ value: picture }: { value: Picture }) => figure(picture, siteUrl),
      callout: ({ value: { kind, title, body } }: { value: Callout }) =>
        notice([words.callouts[kind], title].filter(Boolean).join(': '), richTextToHtml(body, options)),
      evidenceNote: ({ value: { level, text, sources } }: { value: EvidenceNote }) =>
        notice(words.evidenceLevels[level], `<p>${[escapeHTML(text), ...sources.map(cite)].join(' ').trim()}</p>`),
      table: part,
      dosAndDonts: part,
      steps: part,
      video: part,
      download: part,
    },
  };
  const item = (block: RichTextBlock): string =>
    toHTML([block], {
      onMissingComponent: false,
      components: { ...components, block: { normal: ({ children }) => children ?? '' } },
    });
  return toHTML(value, { onMissingComponent: false, components });
}

function list({ kind, items }: List, item: (block: RichTextBlock) => string): string {
  const inner = items.map(
    ({ block, lists }) => `<li>${item(block)}${lists.map((list_) => list(list_, item)).join('')}</li>`,
  );
  const tag = kind === 'number' ? 'ol' : 'ul';
  return `<${tag}>${inner.join('')}</${tag}>`;
}

function notice(label: string, html: string): string {
  return `<blockquote><p><strong>${escapeHTML(label)}</strong></p>${html}</blockquote>`;
}

function figure(picture: Picture, siteUrl: string): string {
  const url = siteUrl + pictureUrl(picture, pictureWidths(picture).at(-1) ?? 0);
  const caption = picture.caption ? `<figcaption>${escapeHTML(picture.caption)}</figcaption>` : '';
  return `<figure><img src="${escapeHTML(url)}" alt="${escapeHTML(picture.alt)}">${caption}</figure>`;
}
