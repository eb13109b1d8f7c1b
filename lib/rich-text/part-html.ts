import { escapeHTML } from '@portabletext/to-html';

import { type RichTextPart } from '../content/rich-text-parts.ts';
import { downloadFacts, downloadPath } from '../media/downloads.ts';
import { type Messages } from '../i18n/messages.ts';

interface Options {
  siteUrl: string;
  words: Messages;
}

/** A table, list, video or download as plain HTML: see `richTextToHtml`. */
export function partToHtml(part: RichTextPart, { siteUrl, words }: Options): string {
  switch (part._type) {
    case 'table': {
      const { caption, columns, rows, headerColumn } = part;
      const head = columns.map((name) => (name ? `<th scope="col">${escapeHTML(name)}</th>` : '<td></td>'));
      const body = rows.map(([first = '', ...cells]) => [
        headerColumn ? `<th scope="row">${escapeHTML(first)}</th>` : cell(first),
        ...cells.map(cell),
      ]);
      const lines = [head, ...body].map((line) => `<tr>${line.join('')}</tr>`).join('');
      return `<table>${caption ? `<caption>${escapeHTML(caption)}</caption>` : ''}${lines}</table>`;
    }
    case 'dosAndDonts':
      return labelled(words.dos, part.dos) + labelled(words.donts, part.donts);
    case 'steps':
      return `<ol>${part.steps.map(({ title, text }) => `<li>${strong(title)}${paragraphs(text)}</li>`).join('')}</ol>`;
    case 'video':
      return `<p>${escapeHTML(words.video)}: ${link(part.url, part.title)}</p>${paragraphs(part.transcript ?? '')}`;
    case 'download': {
      const name = `${part.title} (${downloadFacts(part, words.language)})`;
      return `<p>${escapeHTML(words.download)}: ${link(siteUrl + downloadPath(part), name)}</p>`;
    }
  }
}

const cell = (text: string): string => `<td>${escapeHTML(text)}</td>`;
const strong = (text: string): string => (text ? `<p><strong>${escapeHTML(text)}</strong></p>` : '');
const link = (url: string, text: string): string => `<a href="${escapeHTML(url)}">${escapeHTML(text)}</a>`;

function paragraphs(text: string): string {
  const lines = text.split(/\n+/).filter((line) => line.trim());
  return lines.map((line) => `<p>${escapeHTML(line)}</p>`).join('');
}

function labelled(label: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `${strong(label)}<ul>${items.map((item) => `<li>${escapeHTML(item)}</li>`).join('')}</ul>`;
}
