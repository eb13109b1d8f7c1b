import { type Article } from '../content/article.ts';
import { longDate } from '../dates.ts';
import { referenceLine } from '../reference.ts';
import { plain, richTextToMarkdown } from '../rich-text/markdown.ts';
import { outline } from '../rich-text/outline.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { type Site } from './site.ts';

/** The whole article as Markdown: what the page says, in the same order. */
export function articleMarkdown(article: Article, { url: siteUrl, settings }: Site): string {
  const words = wordsIn(article.language);
  const disclaimer = words.disclaimer ?? settings.medicalDisclaimer;
  const structure = outline(
    article.body,
    article.sources.map((source) => source.id),
  );
  const points = article.keyPoints.map((point) => `- ${plain(point)}`);
  const sources = article.sources.map((source, index) =>
    [`${index + 1}. ${plain(referenceLine(source))}`, source.href && `<${source.href}>`].filter(Boolean).join(' '),
  );
  const sections = [
    `# ${plain(article.title)}`,
    plain(article.summary),
    reviewLine(article, words),
    points.length > 0 && `## ${words.inShort}\n\n${points.join('\n')}`,
    richTextToMarkdown(article.body, { outline: structure, siteUrl, words }),
    sources.length > 0 && `## ${words.sources}\n\n${sources.join('\n')}`,
    disclaimer && plain(disclaimer),
    `${words.thisPage}: <${siteUrl}${article.path}>`,
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function reviewLine({ author, reviewer, lastReviewed }: Article, words: Words): string {
  return [
    author && `${words.writtenBy} ${plain(author.name)}.`,
    reviewer && lastReviewed && `${words.reviewedBy} ${plain(reviewer.name)}, ${plain(reviewer.credentials)}.`,
    lastReviewed ? `${words.lastReviewedOn} ${longDate(lastReviewed, words.language)}.` : words.notReviewed,
  ]
    .filter(Boolean)
    .join(' ');
}
