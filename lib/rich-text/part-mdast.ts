import { type RichTextPart } from '../content/rich-text-parts.ts';
import { downloadFacts, downloadPath } from '../media/downloads.ts';
import { type Messages } from '../i18n/messages.ts';
import { type FlowContent, link, list, paragraph, strong, text } from './mdast.ts';

interface Options {
  siteUrl: string;
  words: Messages;
}

/** A table, list, video or download as mdast: see `richTextToMdast`. */
export function partToMdast(part: RichTextPart, { siteUrl, words }: Options): FlowContent[] {
  switch (part._type) {
    case 'table':
      return [...(part.caption ? [paragraph(strong(part.caption))] : []), table([part.columns, ...part.rows])];
    case 'dosAndDonts':
      return [...labelled(words.dos, part.dos), ...labelled(words.donts, part.donts)];
    case 'steps':
      return [
        list(
          true,
          part.steps.map(({ title, text: how }) => [...(title ? [paragraph(strong(title))] : []), ...paragraphs(how)]),
        ),
      ];
    case 'video':
      return [
        paragraph({ type: 'text', value: `${words.video}: ` }, link(part.url, part.title)),
        ...paragraphs(part.transcript ?? ''),
      ];
    case 'download': {
      const name = `${part.title} (${downloadFacts(part, words.language)})`;
      return [paragraph({ type: 'text', value: `${words.download}: ` }, link(siteUrl + downloadPath(part), name))];
    }
  }
}

function table(rows: readonly (readonly string[])[]): FlowContent {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
    })),
  };
}

function labelled(label: string, items: readonly string[]): FlowContent[] {
  if (items.length === 0) return [];
  return [
    paragraph(strong(label)),
    list(
      false,
      items.map((item) => [paragraph(text(item))]),
    ),
  ];
}

function paragraphs(value: string): FlowContent[] {
  const lines = value.split(/\n+/).filter((line) => line.trim());
  return lines.map((line) => paragraph(text(line)));
}
