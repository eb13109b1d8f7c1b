import { type SanityDocument } from 'sanity';
import { reviewChecks } from '#sanity/content-types.ts';
import { textFingerprint } from '#sanity/text-fingerprint.ts';

/** What a reviewer states. */
export interface Confirmation {
  /** Id of a person. */
  reviewer: string;
  /** Days, as `YYYY-MM-DD`. */
  on: string;
  nextReviewDue: string;
  note: string;
}

/** The document types that state who checked them and when. */
export const reviewedTypes: readonly string[] = ['article', 'faq', 'glossaryTerm'];

export const isReviewed = (type: string): boolean => reviewedTypes.includes(type);

/** The fields that a review sets: the dates, who checked the page, and the history with this review as its last. */
export function reviewPatch(
  document: Pick<SanityDocument, '_type'> & Record<string, unknown>,
  { reviewer, on, nextReviewDue, note }: Confirmation,
) {
  const person = { _type: 'reference', _ref: reviewer };
  const before = Array.isArray(document['reviews']) ? (document['reviews'] as object[]) : [];
  const review = {
    _type: 'review',
    _key: `${on}-${before.length}`,
    on,
    reviewer: person,
    checked: reviewChecks.map(({ value }) => value),
    ...(note.trim() && { note: note.trim() }),
    fingerprint: textFingerprint(document),
  };
  return { reviewer: person, lastReviewed: on, nextReviewDue, reviews: [...before, review] };
}
