/** What the lists of many documents know of a type. */
export interface BulkType {
  name: 'article' | 'faq' | 'externalResource';
  /** The field that names a document. */
  title: 'title' | 'question';
  /** The field with its topic, or with its topics. */
  topic: { field: 'topic' | 'topics'; many: boolean };
  hasReviewer: boolean;
  /** The date that can be moved. */
  date: { field: 'nextReviewDue' | 'lastChecked'; title: string };
}

/** The types of which a practice has many. */
export const bulkTypes: readonly BulkType[] = [
  {
    name: 'article',
    title: 'title',
    topic: { field: 'topics', many: true },
    hasReviewer: true,
    date: { field: 'nextReviewDue', title: 'Review due' },
  },
  {
    name: 'faq',
    title: 'question',
    topic: { field: 'topic', many: false },
    hasReviewer: true,
    date: { field: 'nextReviewDue', title: 'Review due' },
  },
  {
    name: 'externalResource',
    title: 'title',
    topic: { field: 'topics', many: true },
    hasReviewer: false,
    date: { field: 'lastChecked', title: 'Last checked' },
  },
];
