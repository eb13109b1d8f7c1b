import { optionalPicture, pictureSchema } from '#lib/content/picture.ts';
import { exampleArticle } from '#tests/support/article.ts';
import { rawPicture } from '#tests/support/rich-text.ts';

/** What the Studio's “Remove” leaves of a picture with a description. */
const removed = { ...rawPicture, asset: null };

it('reads a picture whose image was removed as none, and the article stands', () => {
  expect(optionalPicture.parse(removed)).toBeNull();
  expect(optionalPicture.parse(null)).toBeNull();
  expect(exampleArticle({ picture: removed }).picture).toBeNull();
});

it('refuses it where a picture must be', () => {
  const issue = pictureSchema.safeParse(removed).error?.issues[0];
  expect(issue).toMatchObject({ path: ['asset'], message: expect.stringMatching(/^has no image/) });
});

it.each([
  ['without a text alternative', { alt: ' ' }],
  ['that is no image', { asset: { _id: 'file-1', blurHash: null } }],
])('refuses one %s, optional or not', (_, fields) => {
  for (const schema of [optionalPicture, pictureSchema])
    expect(schema.safeParse({ ...rawPicture, ...fields }).success).toBe(false);
});
