import { articleMarkdown } from '#lib/seo/article-markdown.ts';
import { markdownOf, paragraph, text } from '#lib/rich-text/mdast.ts';
import { exampleArticle } from '#tests/support/article.ts';
import { exampleSite } from '#tests/support/site.ts';

it('says what the page says, in its order', () => {
  const markdown = articleMarkdown(exampleArticle(), exampleSite());
  const words = [
    '# What research says',
    'Trials disagree.',
    'Reviewed by Bea',
    '## Two reviews',
    '**One found less pain.**',
    '> **Studies disagree**',
    '> **When to see a doctor**',
    '[elsewhere](https://example.org/)',
    '## Sources',
    '<https://doi.org/10.1186/s12891-019-3017-y>',
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
