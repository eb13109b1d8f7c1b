import { render } from '@testing-library/react';
import { HtmlValidate } from 'html-validate';

import { RichText } from '#components/rich-text/rich-text.tsx';
import { richTextSchema } from '#lib/content/rich-text.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { rawParts } from '#tests/support/rich-text-parts.ts';

const valid = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

function show(raw: unknown) {
  const body = richTextSchema.parse([raw]);
  return render(<RichText value={body} outline={outline(body, [])} />).container;
}

test.each(Object.entries(rawParts))('%s is valid HTML', async (_, raw) => {
  const { results } = await valid.validateString(show(raw).innerHTML, {
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // React writes them like this.
    rules: {
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  });
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
});

test('a table names itself, its columns and its rows, and scrolls by itself, also with the keyboard', () => {
  const page = show(rawParts.table);
  const region = page.querySelector('section')!;
  expect([
    region.getAttribute('tabindex'),
    page.querySelector(`#${region.getAttribute('aria-labelledby')}`)?.textContent,
  ]).toEqual(['0', 'What differs']);
  const heads = [...page.querySelectorAll('th')].map((cell) => [cell.scope, cell.textContent]);
  expect(heads).toEqual([
    ['col', 'First visit'],
    ['col', 'Later'],
    ['row', 'Time'],
    ['row', 'Price'],
  ]);
});

test('a table without names of rows has none', () => {
  expect(show({ ...rawParts.table, headerColumn: false }).querySelectorAll('tbody th')).toHaveLength(0);
});

test('nothing of a video is loaded; its link says where it leads, and its words can be read', () => {
  const page = show(rawParts.video);
  expect(page.querySelector('iframe, video, img, script, link')).toBeNull();
  const link = page.querySelector('a')!;
  expect(link.href).toBe('https://www.youtube.com/watch?v=abc');
  expect(page.querySelector('.video > p')).toHaveProperty(
    'textContent',
    expect.stringMatching(/^Video: How to rest.*another website.*\(youtube\.com, 4 minutes\)$/),
  );
  expect([...page.querySelectorAll('details p')].map((line) => line.textContent)).toEqual([
    'Lie down.',
    'Breathe out.',
  ]);
});

test('a file names its type and size', () => {
  const link = show(rawParts.download).querySelector('a')!;
  expect(link.textContent).toBe('After your session (PDF, 240 kB)');
  expect(link.getAttribute('href')).toBe(`/downloads/${'a'.repeat(40)}/after-your-session.pdf`);
});

test('what is not finished in a draft is left out, and the text stands', () => {
  for (const raw of [
    { ...rawParts.download, file: null },
    { ...rawParts.table, rows: [{ cells: [null, ''] }, null] },
    { ...rawParts.steps, steps: [{ title: null }] },
    { ...rawParts.dosAndDonts, dos: null, donts: [' '] },
  ])
    expect(show(raw).textContent).toBe('');
});
