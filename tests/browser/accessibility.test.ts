import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { type AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { type BrowserContextOptions } from 'playwright-core';

import { nuFaults } from './support/nu-checker.ts';
import { DEEP } from '#tests/support/deep.ts';
import { ONE_OF_EACH } from './support/pages.ts';
import { newPage, site } from './support/site.ts';
import { everyPage } from './support/sitemap.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Mode = BrowserContextOptions & { name: string };

const widths = [320, 768, 1440];
const schemes: Mode[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced colours', forcedColors: 'active' },
];
const everyMode = schemes.flatMap((scheme) =>
  widths.map((width) => ({ ...scheme, name: `${scheme.name}, ${width}`, viewport: { width, height: 900 } })),
);
/** Each scheme and each width once. */
const modes = DEEP ? everyMode : everyMode.filter((_, index) => index % 4 === 0);

const paths = async () => (DEEP ? everyPage() : ONE_OF_EACH);

/** Pages to look at in a mode: with DEEP=1 all of them in each, otherwise each in one. */
const pathsFor = async (mode: number) => (await paths()).filter((_, index) => DEEP || index % modes.length === mode);

test.each(modes.map((mode, number) => ({ ...mode, number })))(
  'axe finds nothing: $name',
  async ({ name, number, ...options }) => {
    const page = await newPage(options);
    const faults: string[] = [];
    for (const path of await pathsFor(number)) {
      await page.goto(path);
      await page.evaluate(axe);
      const { violations } = (await page.evaluate(`axe.run({
      resultTypes: ['violations'],
      rules: {
        'color-contrast-enhanced': { enabled: ${!name.startsWith('forced')} },
        'color-contrast': { enabled: ${!name.startsWith('forced')} },
        'target-size': { enabled: true },
      },
    })`)) as AxeResults;
      for (const { id, nodes } of violations) faults.push(...nodes.map(({ html }) => `${path} ${id}: ${html}`));
    }
    expect(faults).toEqual([]);
  },
  600_000,
);

test('html-validate finds nothing on any page', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // How React writes HTML; none of it is an error to a parser.
      'attr-case': 'off',
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'no-implicit-button-type': 'error',
      'void-style': 'off',
      'no-inline-style': 'off',
      // Editors' titles may be as long as they need; the Studio warns.
      'long-title': 'off',
    },
  });
  const faults: string[] = [];
  for (const path of await everyPage()) {
    const html = await (await fetch(site.url + path)).text();
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      faults.push(
        ...messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector ?? ''})`),
      );
    }
  }
  expect(faults).toEqual([]);
}, 300_000);

if (DEEP) {
  test('the Nu checker finds nothing on any page', async () => {
    const pages = new Map<string, string>();
    for (const path of await paths()) pages.set(path, await (await fetch(site.url + path)).text());
    expect(await nuFaults(pages)).toEqual([]);
  }, 600_000);
}

test('every page has one main heading, and no heading skips a level', async () => {
  const faults: string[] = [];
  for (const path of new Set([...(await everyPage()), ...ONE_OF_EACH])) {
    const html = await (await fetch(site.url + path)).text();
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    const skips = levels.some((level, index) => index > 0 && level > levels[index - 1]! + 1);
    if (skips || levels.filter((level) => level === 1).length !== 1) faults.push(`${path}: ${levels.join(' ')}`);
  }
  expect(faults).toEqual([]);
}, 120_000);
