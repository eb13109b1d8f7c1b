import { type Locator, type Page } from 'playwright-core';

import { type randomFrom } from '#tests/support/random.ts';

type Random = ReturnType<typeof randomFrom>;

const WORDS = ['rest', 'touch', 'breath', 'é', '“so”', 'a b', 'calm 😌', '1. one', '- dash', '<b>'];

/** What people have on their clipboard, from other programs and from web pages. */
const PASTED = [
  '<p>Plain <b>bold</b> and <i>italic</i></p><p>Second</p>',
  '<h1>Large</h1><h2>Two</h2><h4>Four</h4><p>Below</p>',
  '<ul><li>One<ul><li>Within<ol><li>Deep</li></ol></li></ul></li><li>Two</li></ul>',
  '<p>See <a href="https://www.nhs.uk/">the NHS</a> and <strong><em>both</em></strong></p>',
  '<blockquote>Said</blockquote><pre>code  here</pre>',
  '<table><tr><td>a</td><td>b</td></tr></table><p></p>',
];

const KEYS = {
  enter: 'Enter',
  'line break': 'Shift+Enter',
  backspace: 'Backspace',
  delete: 'Delete',
  indent: 'Tab',
  outdent: 'Shift+Tab',
  bold: 'Control+b',
  italic: 'Control+i',
  undo: 'Control+z',
  redo: 'Control+y',
  up: 'ArrowUp',
  home: 'Home',
  end: 'Control+End',
  'select word': 'Control+Shift+ArrowLeft',
  'select line': 'Shift+Home',
  'select upwards': 'Shift+ArrowUp',
} as const;

/** A person at the Studio's editor, who presses keys and buttons, pastes and takes back as a random sequence says. */
export class EditorWalk {
  readonly #page: Page;
  readonly #field: Locator;
  readonly #editor: Locator;
  readonly #random: Random;

  /**
   * @param field the form's field with the editor and its toolbar
   * @param editor what one writes in
   */
  constructor(page: Page, field: Locator, editor: Locator, random: Random) {
    this.#page = page;
    this.#field = field;
    this.#editor = editor;
    this.#random = random;
  }

  /**
   * Empties the editor, then takes so many random steps.
   * @returns what was done, to be done again by hand
   */
  async take(count: number): Promise<string[]> {
    await this.#editor.focus();
    await this.#page.keyboard.press('Control+a');
    await this.#page.keyboard.press('Delete');
    const steps: string[] = [];
    for (let index = 0; index < count; index += 1) steps.push(await this.#step());
    return steps;
  }

  async #step(): Promise<string> {
    const { next, pick } = this.#random;
    const chance = next();
    if (chance < 0.35) return this.#type(pick(WORDS));
    if (chance < 0.45) return this.#paste(pick(PASTED));
    if (chance < 0.55) return this.#press(pick(['bullet', 'number', 'strong', 'em']));
    if (chance < 0.63) return this.#style(pick(['Paragraph', 'Large heading', 'Small heading', 'Quotation']));
    const name = pick(Object.keys(KEYS) as (keyof typeof KEYS)[]);
    await this.#page.keyboard.press(KEYS[name]);
    // Outside a list the Tab key leads out of the editor.
    await this.#editor.focus();
    return name;
  }

  async #type(word: string): Promise<string> {
    await this.#page.keyboard.type(word);
    return `type ${word}`;
  }

  /** Not through the clipboard itself, which Chromium cleans. */
  async #paste(html: string): Promise<string> {
    await this.#editor.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', text);
      clipboardData.setData('text/plain', new DOMParser().parseFromString(text, 'text/html').body.textContent);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);
    return `paste ${html}`;
  }

  async #press(button: string): Promise<string> {
    await this.#field.getByTestId(`action-button-${button}`).filter({ visible: true }).first().click();
    return `press ${button}`;
  }

  async #style(name: string): Promise<string> {
    await this.#field.getByTestId('block-style-select').getByRole('button').click();
    await this.#page.getByRole('menuitem').filter({ hasText: name }).click();
    return `style ${name}`;
  }
}
