import { type Article } from '../content/article.ts';
import { longDate } from '../dates.ts';
import { plain, richTextToMarkdown } from '../rich-text/markdown.ts';
import { outline } from '../rich-text/outline.ts';
import { type Site } from './site.ts';

/** The whole article as Markdown: what the page says, in the same order. */
export function articleMarkdown(article: Article, { url: siteUrl, settings }: Site): string {
  const structure = outline(
    article.body,
    article.sources.map((source) => source.id),
  );
  const points = article.keyPoints.map((point) => `- ${plain(point)}`);
  const sources = article.sources.map(({ authors, title, publication, year, href }, index) =>
    [`${index + 1}. ${plain(`${authors}. ${title}. ${publication}, ${year}.`)}`, href && `<${href}>`]
      .filter(Boolean)
      .join(' '),
  );
  const sections = [
    `# ${plain(article.title)}`,
    plain(article.summary),
    reviewLine(article),
    points.length > 0 && `## In short\n\n${points.join('\n')}`,
    richTextToMarkdown(article.body, { outline: structure, siteUrl }),
    sources.length > 0 && `## Sources\n\n${sources.join('\n')}`,
    settings.medicalDisclaimer && plain(settings.medicalDisclaimer),
    `This page: <${siteUrl}${article.path}>`,
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function reviewLine({ author, reviewer, lastReviewed }: Article): string {
  return [
    author && `Written by ${plain(author.name)}.`,
    reviewer && `Reviewed by ${plain(reviewer.name)}, ${plain(reviewer.credentials)}.`,
    `Last reviewed ${longDate(lastReviewed)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
