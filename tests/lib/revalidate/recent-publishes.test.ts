import { findPublish, recordPublish } from '#lib/revalidate/recent-publishes.ts';

const state = (_id: string, _rev: string) => ({ _id, _type: 'article', _rev });
let made = 0;
const newId = () => `article-${++made}`;

const record = (id: string, before: string | null, after: string | null, ...paths: string[]) =>
  recordPublish(
    {
      _id: id,
      _type: 'article',
      before: before === null ? null : state(id, before),
      after: after === null ? null : state(id, after),
    },
    paths,
  );

test('a publish is found by the revision it replaced, also after a later one', () => {
  const id = newId();
  record(id, 'a', 'b', '/one');
  record(id, 'b', 'c', '/two');
  expect(findPublish(id, 'a')).toEqual(['/one']);
  expect(findPublish(id, 'b')).toEqual(['/two']);
  expect(findPublish(id, 'c')).toBeUndefined();
});

test('a new document replaced nothing, and a document that is created again is not the one before', () => {
  const id = newId();
  expect(findPublish(id, null)).toBeUndefined();
  record(id, null, 'a', '/one');
  expect(findPublish(id, null)).toEqual(['/one']);
  record(id, 'a', null, '/gone');
  expect(findPublish(id, null)).toBeUndefined();
  expect(findPublish(id, 'a')).toEqual(['/gone']);
  record(id, null, 'd', '/again');
  expect(findPublish(id, null)).toEqual(['/again']);
});

test('a change that alters no page is known all the same', () => {
  const id = newId();
  record(id, 'a', 'b');
  expect(findPublish(id, 'a')).toEqual([]);
});

test('so many are remembered, and no more', () => {
  const first = newId();
  record(first, 'a', 'b', '/one');
  for (let count = 0; count < 1_000; count += 1) record(newId(), 'a', 'b');
  expect(findPublish(first, 'a')).toBeUndefined();
});
