import { articleMarkdown } from '#lib/seo/article-markdown.ts';
import { markdownOf, paragraph, text } from '#lib/rich-text/mdast.ts';
import { exampleArticle } from '#tests/support/article.ts';
import { exampleSite } from '#tests/support/site.ts';

it('says what the page says, in its order', () => {
  const markdown = articleMarkdown(
    exampleArticle({
      review: { on: '2026-11-03', fingerprint: '00000000' },
      corrections: [{ _key: 'a', on: '2026-11-01', text: 'It had 54 people.' }],
    }),
    exampleSite(),
  );
  const words = [
    '# What research says',
    'Trials disagree.',
    'Reviewed by Bea',
    'Edited on 3 November 2026 since the last review.',
    '## Two reviews',
    '**One found less pain.**',
    '> **Studies disagree**',
    '> **When to see a doctor**',
    '[elsewhere](https://example.org/)',
    '## Sources',
    '<https://doi.org/10.1186/s12891-019-3017-y>',
    '## Corrections',
    '1 November 2026: It had 54 people.',
    'Not medical advice.',
    '<https://www.example.org/articles/what-research-says>',
  ];
  const places = words.map((word) => markdown.indexOf(word));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it.each(['*not bold*', '# no heading', '[no](link)', '<b>no tag</b>', '1. no list'])(
  'writes %s as plain words',
  (words) => {
    expect(markdownOf([paragraph(text(words))])).not.toBe(`${words}\n`);
  },
);
