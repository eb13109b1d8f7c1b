import { type SearchDocument } from '#lib/content/search-documents.ts';
import { documents as seed } from '#sanity/seed/documents.ts';
import { randomFrom } from '#tests/support/random.ts';

const topics = ['Research', 'Safety', 'Babies and children', 'What to expect', 'The body'].map((title, index) => ({
  id: `topic-${index}`,
  title,
  slug: title.toLowerCase().replaceAll(' ', '-'),
  path: `/topics/topic-${index}` as const,
}));

/**
 * Documents in the words of this site: its own sentences in another order, with one made-up word in twelve, so that the
 * vocabulary grows with the number of documents as it does in a real library.
 */
export function searchDocuments(count: number): SearchDocument[] {
  const random = randomFrom(count);
  const sentences = sentencesOf(seed);
  const rareWord = () =>
    Math.floor(random.next() ** 3 * count * 5)
      .toString(36)
      .padStart(5, 'velomir');
  const sentence = () =>
    random
      .pick(sentences)
      .split(' ')
      .map((word) => (random.next() < 1 / 12 ? rareWord() : word))
      .join(' ');
  const text = (length: number) => Array.from({ length }, sentence).join(' ');
  return Array.from({ length: count }, (_, index) => {
    const isArticle = index % 2 === 0;
    return {
      id: `document-${index}`,
      type: isArticle ? 'article' : 'faq',
      href: `/documents/${index}`,
      title: sentence().split(' ').slice(0, 7).join(' '),
      summary: sentence(),
      headings: isArticle ? text(4) : '',
      text: text(isArticle ? 30 : 8),
      topics: [random.pick(topics)],
    };
  });
}

/** Every sentence of the first content. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/(?<=[.?!])\s+/).filter((text) => text.split(' ').length > 4);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}
