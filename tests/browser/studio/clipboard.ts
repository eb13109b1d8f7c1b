import { type Page } from 'playwright-core';

import { client } from '../support/site.ts';
import { eventually } from '#tests/support/eventually.ts';

interface Block {
  _type: string;
  style: string;
  listItem?: string;
  level?: number;
  asset?: { _ref: string };
  rows?: { cells: string[] }[];
  markDefs: { _key: string; _type: string }[];
  children: { text: string; marks: string[] }[];
}

/** A block in one line, each look of its text in brackets. */
function outline({ _type, style, listItem, level, asset, rows, markDefs, children }: Block): string {
  if (asset) return `${_type} ${asset._ref.replace(/.*-(?=\d)/, '')}`;
  if (rows) return `${_type} ${rows.map(({ cells }) => cells.join(' | ')).join(' / ')}`;
  const nameOf = (mark: string) => markDefs.find(({ _key }) => _key === mark)?._type ?? mark;
  const words = children.map((span) => span.marks.reduce((inner, mark) => `${nameOf(mark)}(${inner})`, span.text));
  return `${listItem ? `${listItem} ${level}` : style}: ${words.join('')}`;
}

/** Waits until the draft's text is this. */
export const bodyBecomes = (id: string, lines: string[]) =>
  eventually(async () => {
    const draft = await client.getDocument<{ body: Block[] }>(`drafts.${id}`);
    expect(draft?.body.map(outline)).toEqual(lines);
  });

/** The editor of the article's text. */
export const text = (page: Page) => page.getByTestId('field-body').locator('[contenteditable="true"]').first();

/** Pastes formats that browsers do not let a page put on the clipboard as they are, such as Word's HTML. */
export async function paste(page: Page, formats: Record<string, string>): Promise<void> {
  await text(page).evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of entries) clipboardData.setData(type, data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, Object.entries(formats));
}

/** Puts HTML on the clipboard itself. */
export const copy = (page: Page, html: string) =>
  page.evaluate(async (data) => {
    const [type, plain] = ['text/html', 'text/plain'];
    const item = new ClipboardItem({ [type]: new Blob([data], { type }), [plain]: new Blob(['x'], { type: plain }) });
    await navigator.clipboard.write([item]);
  }, html);
