import { existsSync, readdirSync } from 'node:fs';
import { documents } from '#sanity/seed/documents.ts';
import { pictureNames, withAssets } from '#sanity/seed/pictures.ts';
import { validate } from '../schema/validate';
import { membersWithoutUniqueKey, plainText, referencedIds } from './read';

const ids = documents.map(({ _id }) => _id);
const pictureIds = pictureNames.map((name) => `picture-${name}`);
const dataset = [...documents, ...pictureIds.map((_id) => ({ _id, _type: 'sanity.imageAsset' }))];
const ofType = <Type extends string>(type: Type) =>
  documents.filter(
    (document): document is Extract<(typeof documents)[number], { _type: Type }> => document._type === type,
  );

test('every document keeps every rule of the schema, and has no field the schema does not know', async () => {
  for (const document of documents) {
    expect([document._id, await validate(document, dataset, 'studio')]).toEqual([document._id, []]);
    expect([document._id, await validate(document, dataset, 'cli')]).toEqual([document._id, []]);
  }
}, 60_000);

test('ids and addresses are unique', () => {
  expect(new Set(ids).size).toBe(ids.length);
  const addresses = documents.flatMap((document) =>
    'slug' in document ? [`${document._type}/${document.slug.current}`] : [],
  );
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('array members have keys, each once in its array', () => {
  expect(documents.flatMap((document) => membersWithoutUniqueKey(document, document._id))).toEqual([]);
});

test('every reference leads to a document or a drawing', () => {
  const known = new Set([...ids, ...pictureIds]);
  expect(documents.flatMap((document) => referencedIds(document).filter((id) => !known.has(id)))).toEqual([]);
});

test('every drawing exists and is used', () => {
  const used = new Set(documents.flatMap(referencedIds));
  const drawings = readdirSync('sanity/seed/pictures').map((file) => file.replace('.svg', ''));
  expect(drawings.sort()).toEqual([...pictureNames].sort());
  expect(pictureIds.filter((id) => !used.has(id))).toEqual([]);
});

test('a drawing that was not uploaded is named', () => {
  const assets = new Map(pictureNames.map((name) => [name as string, `image-${name}`]));
  expect(referencedIds(withAssets(documents, assets)).filter((id) => id.startsWith('picture-'))).toEqual([]);
  assets.delete('hands');
  expect(() => withAssets(documents, assets)).toThrow('The picture “hands” has no drawing in sanity/seed/pictures.');
  expect(existsSync('sanity/seed/pictures/hands.svg')).toBe(true);
});

test('there is enough to read: articles of real length, questions, resources', () => {
  const articles = ofType('article');
  expect(articles.length).toBeGreaterThanOrEqual(8);
  expect(ofType('faq').length).toBeGreaterThanOrEqual(16);
  expect(ofType('externalResource').length).toBeGreaterThanOrEqual(2);
  const words = articles.map(({ _id, body }) => ({ _id, count: plainText(body).split(/\s+/).length }));
  expect(words.filter(({ count }) => count < 500 || count > 1100)).toEqual([]);
});

test('reviews are dated by the day the content was handed over, and due within the year that the reviewer promises', () => {
  for (const { lastReviewed, nextReviewDue, ...rest } of [
    ...ofType('article'),
    ...ofType('faq'),
    ...ofType('glossaryTerm'),
  ]) {
    expect(lastReviewed <= '2026-11-24').toBe(true);
    expect('publishedOn' in rest ? rest.publishedOn <= lastReviewed : true).toBe(true);
    expect(nextReviewDue > lastReviewed).toBe(true);
    expect(nextReviewDue <= `${Number(lastReviewed.slice(0, 4)) + 1}${lastReviewed.slice(4)}`).toBe(true);
  }
});
