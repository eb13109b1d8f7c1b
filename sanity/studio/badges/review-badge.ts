import { type DocumentBadgeComponent } from 'sanity';
import { reviewState, today } from '#sanity/schema/rules/dates.ts';
import { daysFromNow, noticeDays } from '../structure/days.ts';

/** Beside the form of a page whose review is due within a month, or was forgotten. */
export const ReviewBadge: DocumentBadgeComponent = ({ draft, published }) => {
  const due = (draft ?? published)?.['nextReviewDue'];
  if (typeof due !== 'string' || due > daysFromNow(noticeDays)) return null;
  return due < today()
    ? { label: 'Review overdue', title: reviewState(due), color: 'danger' }
    : { label: 'Review due', title: reviewState(due), color: 'warning' };
};
