import { type Article } from '../content/article.ts';
import { isPast, longDate } from '../i18n/dates.ts';
import { referenceLine } from '../content/reference-line.ts';
import { richTextToMdast } from '../rich-text/markdown.ts';
import { type FlowContent, heading, link, list, markdownOf, paragraph, text } from '../rich-text/mdast.ts';
import { outline } from '../rich-text/outline.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { type Messages } from '../i18n/messages.ts';
import { type Site } from './site.ts';

/** The whole article as Markdown: what the page says, in the same order. */
export function articleMarkdown(article: Article, { url: siteUrl, settings }: Site): string {
  const words = messagesFor(article.language);
  const disclaimer = words.disclaimer ?? settings.medicalDisclaimer;
  const structure = outline(
    article.body,
    article.sources.map((source) => source.id),
  );
  const url = siteUrl + article.path;
  return markdownOf([
    heading(1, article.title),
    paragraph(text(article.summary)),
    paragraph(text(reviewLine(article, words))),
    ...reviewNotices(article, words).map((notice) => paragraph(text(notice))),
    ...section(
      words.inShort,
      false,
      article.keyPoints.map((point) => [paragraph(text(point))]),
    ),
    ...richTextToMdast(article.body, { outline: structure, siteUrl, words }),
    ...section(
      words.sources,
      true,
      article.sources.map((source) => sourceToMdast(source, words)),
    ),
    ...section(
      words.corrections,
      false,
      article.corrections.map((correction) => [paragraph(text(correctionLine(correction, words)))]),
    ),
    ...(disclaimer ? [paragraph(text(disclaimer))] : []),
    paragraph({ type: 'text', value: `${words.thisPage}: ` }, link(url, url)),
  ]);
}

function section(title: string, ordered: boolean, items: FlowContent[][]): FlowContent[] {
  return items.length > 0 ? [heading(2, title), list(ordered, items)] : [];
}

function sourceToMdast(source: Article['sources'][number], words: Messages): FlowContent[] {
  const line = { type: 'text' as const, value: `${text(referenceLine(source)).value} ` };
  return [
    source.href ? paragraph(line, link(source.href, source.href)) : paragraph(line),
    ...(source.notice ? [paragraph(text(words.sourceNotices[source.notice.kind]))] : []),
    paragraph(text(`${words.evidenceTypes[source.evidenceType]}: ${source.finding}`)),
  ];
}

function reviewLine({ author, reviewer, lastReviewed }: Article, words: Messages): string {
  return [
    author && `${words.writtenBy} ${author.name}.`,
    reviewer && lastReviewed && `${words.reviewedBy} ${reviewer.name}, ${reviewer.credentials}.`,
    lastReviewed ? `${words.lastReviewedOn} ${longDate(lastReviewed, words.language)}.` : words.notReviewed,
  ]
    .filter(Boolean)
    .join(' ');
}

function reviewNotices({ editedOn, nextReviewDue }: Article, words: Messages): string[] {
  const [before, after] = words.editedSinceReview;
  return [
    ...(editedOn ? [`${before} ${longDate(editedOn, words.language)} ${after}`] : []),
    ...(nextReviewDue && isPast(nextReviewDue) ? [words.overdue] : []),
  ];
}

function correctionLine({ on, text }: Article['corrections'][number], words: Messages): string {
  return `${longDate(on, words.language)}: ${text}`;
}
