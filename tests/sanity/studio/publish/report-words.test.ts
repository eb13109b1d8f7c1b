import { groupPages } from '#sanity/studio/publish/page-groups.ts';
import { summaryOf } from '#sanity/studio/publish/report-words.ts';
import { type Progress } from '#sanity/studio/publish/watch-publish.ts';

const at = new Date(2026, 8, 7, 14, 2, 11);
const words = (progress: Partial<Progress>, ownPath?: string) =>
  summaryOf({
    key: 1,
    title: 'Published',
    ownPath,
    undo: undefined,
    progress: { live: [], waiting: [], done: true, ...progress },
  });

test.each([
  [{ done: false }, 'Published. Checking the pages…'],
  [{ done: false, live: ['/a'], waiting: ['/b', '/c'] }, 'Published. 1 of 3 pages live…'],
  [{ live: ['/a', '/b'] }, 'Published. 2 pages are live.'],
  [{ live: ['/a'] }, 'Published. 1 page is live.'],
  [{}, 'Published. No page shows a difference.'],
  [{ waiting: ['/b'], problem: 'Why.' }, 'Published. /b is not live: Why.'],
  [{ waiting: ['/b', '/c'], problem: 'Why.' }, 'Published. 2 pages are not live: Why.'],
])('%j is told as %s', (progress, expected) => {
  expect(words(progress)).toBe(expected);
});

test('the document’s own page is named with its time', () => {
  expect(words({ live: ['/a', '/b'], ownLive: at }, '/a')).toBe('Published. 2 pages are live. /a live at 14:02:11.');
  expect(words({ problem: 'Why.' }, '/a')).toBe('Published. /a is not live: Why.');
});

test('pages are grouped by kind, the largest group first', () => {
  const paths = ['/', '/faqs/b', '/articles/x', '/articles/y', '/es/articles/z', '/about'];
  expect(groupPages(paths)).toEqual([
    { title: 'Articles', paths: ['/articles/x', '/articles/y', '/es/articles/z'] },
    { title: 'Lists and other pages', paths: ['/', '/about'] },
    { title: 'Questions', paths: ['/faqs/b'] },
  ]);
});
