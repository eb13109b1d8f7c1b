import { type DocumentActionComponent, type DuplicateActionProps, type SanityDocumentLike } from 'sanity';

import { today } from '#sanity/schema/rules/dates.ts';

/**
 * What a copy begins with: all but the addresses, which lead to the original, and the review, which nobody has made of
 * the copy. It is first published today, as any new page.
 */
export function asCopy(original: SanityDocumentLike): SanityDocumentLike {
  const { slug, previousSlugs, reviewer, lastReviewed, nextReviewDue, reviews, ...copy } = original;
  return 'publishedOn' in copy ? { ...copy, publishedOn: today() } : copy;
}

/** The Studio's own Duplicate, without what is true of the original only. */
export function withFreshCopy(duplicate: DocumentActionComponent): DocumentActionComponent {
  const DuplicateAfresh: DocumentActionComponent = (props) => {
    const mapped: DuplicateActionProps = { ...props, mapDocument: asCopy };
    return duplicate(mapped);
  };
  DuplicateAfresh.action = 'duplicate';
  return DuplicateAfresh;
}
