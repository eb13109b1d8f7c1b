/** A stretch of text in one look. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strike?: true;
  href?: string;
}

/** What people copy, whatever program they copy it from. */
export type Part =
  | { kind: 'heading'; level: 1 | 2 | 3; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; items: { type: 'bullet' | 'number'; level: number; runs: Run[] }[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'picture'; src: string; alt: string };

/** Writes parts as the HTML that a program puts on the clipboard. */
export type Writer = (parts: readonly Part[]) => string;

/** Text as HTML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

type Item = Extract<Part, { kind: 'list' }>['items'][number];

/**
 * Nests the items of a list as HTML lists, a deeper list beside the items of its parent or in the last of them.
 *
 * @param inItem false where programs put the deeper list beside the items, which HTML does not allow
 */
export function nested(
  items: readonly Item[],
  inItem: boolean,
  open: (item: Item) => string,
  item: (item: Item) => string,
): string {
  let html = '';
  const tags: string[] = [];
  items.forEach((each, index) => {
    while (tags.length > each.level) html += `${inItem ? '</li>' : ''}</${tags.pop()}>`;
    if (tags.length === each.level && index > 0 && inItem) html += '</li>';
    const tag = each.type === 'bullet' ? 'ul' : 'ol';
    if (tags.length === each.level && tags.at(-1) !== tag) html += `</${tags.pop()}>`;
    while (tags.length < each.level) {
      html += `<${tag}${open(each)}>`;
      tags.push(tag);
    }
    html += item(each) + (inItem ? '' : '</li>');
  });
  while (tags.length > 0) html += `${inItem ? '</li>' : ''}</${tags.pop()}>`;
  return html;
}
