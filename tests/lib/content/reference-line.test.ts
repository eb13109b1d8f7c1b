import { type Source } from '#lib/content/source.ts';
import { referenceLine } from '#lib/content/reference-line.ts';
import { renderFeed } from '#lib/feeds/feed.ts';
import { articleMarkdown } from '#lib/seo/article-markdown.ts';
import { citation } from '#lib/seo/structured-data/article-graph.ts';
import { exampleArticle } from '#tests/support/article.ts';
import { exampleSite } from '#tests/support/site.ts';

const article = exampleArticle();
const [, paper] = article.sources as [Source, Source];
const page: Source = { ...paper, title: 'Craniosacral therapy', authors: 'Regulator Ltd.', year: null };

test('a paper has its year, and one full stop or other mark after each part', () => {
  expect(referenceLine(paper)).toBe('Haller H, Lauche R. Is CST effective? BMC Musculoskelet Disord, 2020.');
  expect(citation(paper)).toMatchObject({ datePublished: '2020' });
});

test('a web page without a date is not said to have one', () => {
  expect(referenceLine(page)).toBe('Regulator Ltd. Craniosacral therapy. BMC Musculoskelet Disord.');
  expect(citation(page)).not.toHaveProperty('datePublished');
});

test('Markdown and feeds give the same line', () => {
  expect(articleMarkdown(article, exampleSite())).toContain('Is CST effective? BMC Musculoskelet Disord, 2020.');
  const subject = { title: 'Feed', description: 'Feed', path: '/', folder: '/feeds', entries: [article] };
  expect(renderFeed(subject, 'feed.json', exampleSite())).toContain(referenceLine(paper));
});
