import { encode } from 'blurhash';

import { placeholderSchema } from '#lib/content/placeholder.ts';

/** A picture of 8 × 8 pixels, blue above and yellow below. */
const pixels = Uint8ClampedArray.from({ length: 8 * 8 * 4 }, (_, at) => {
  const isAbove = at < 8 * 4 * 4;
  return (isAbove ? [0, 0, 255, 255] : [255, 255, 0, 255])[at % 4]!;
});

test('a blurHash becomes the colours of its two halves', () => {
  const { top, bottom } = placeholderSchema.parse(encode(pixels, 8, 8, 4, 4));
  const [above, below] = [top, bottom].map((colour) => colour.match(/[0-9a-f]{2}/g)!.map((part) => parseInt(part, 16)));
  expect(above![2]!).toBeGreaterThan(above![0]! + 100);
  expect(below![0]!).toBeGreaterThan(below![2]! + 100);
});

test('what is no blurHash is refused', () => {
  expect(placeholderSchema.safeParse('LUODtMxu^').success).toBe(false);
});
