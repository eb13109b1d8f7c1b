import { createImageUrlBuilder } from '@sanity/image-url';
import { DEEP } from '#tests/support/deep.ts';

import { type Picture, pictureSchema } from '#lib/content/picture.ts';
import { type Area } from '#lib/content/picture-geometry.ts';
import { cropToShape } from '#lib/media/crop-to-shape.ts';
import { type Marks, markedPictures } from '#tests/support/marked-pictures.ts';
import { rawPicture } from '#tests/support/rich-text.ts';

/** Cards, portraits, an opening, the front page on a telephone and on a computer, share pictures; and extremes. */
const SHAPES = [8 / 5, 1, 16 / 9, 4 / 3, 4 / 5, 480 / 630, 4, 0.25];

const SIZES = ['1600x1000', '1000x1600', '1200x1200', '4032x3024', '301x77'];

const SEED = Number(process.env.SEED ?? 18);
const marks = markedPictures(SEED, DEEP ? 2_000 : 40);

const idOf = (size: string) => `image-${'0123456789'.repeat(4)}-${size}-jpg`;

const parsed = (size: string, { crop, hotspot }: { crop: Marks['crop']; hotspot: Marks['hotspot'] | null }): Picture =>
  pictureSchema.parse({ ...rawPicture, crop, hotspot, asset: { _id: idOf(size), blurHash: null } });

const holds = (outer: Area, inner: Area) =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;

const cases = SIZES.flatMap((size) => SHAPES.map((ratio) => ({ size, ratio })));

test.each(cases)(`a picture of $size keeps its subject in the shape $ratio (seed ${SEED})`, ({ size, ratio }) => {
  for (const mark of marks) {
    const picture = parsed(size, mark);
    const shaped = cropToShape(picture, ratio);
    const facts = { mark, visible: picture.area, subject: picture.subject, shown: shaped.area };
    const [width = 0, height = 0] = size.split('x').map(Number);
    const { x, y, ...oval } = mark.hotspot;
    const hotspot = {
      left: (x - oval.width / 2) * width,
      top: (y - oval.height / 2) * height,
      width: oval.width * width,
      height: oval.height * height,
    };
    // The crop is whole pixels, so half a pixel of a hotspot at its edge may lie outside.
    const rounded = { left: -0.51, top: -0.51, width: 1.02, height: 1.02 };
    const tolerance = (area: Area) => ({
      left: area.left + rounded.left,
      top: area.top + rounded.top,
      width: area.width + rounded.width,
      height: area.height + rounded.height,
    });
    expect({ ...facts, holds: holds(tolerance(shaped.area), hotspot) }).toEqual({ ...facts, holds: true });
    expect({ ...facts, holds: holds(picture.area, shaped.area) }).toEqual({ ...facts, holds: true });
    if (!shaped.letterboxed) {
      const wrong = Math.min(
        Math.abs(shaped.area.width - shaped.area.height * ratio),
        Math.abs(shaped.area.height - shaped.area.width / ratio),
      );
      expect({ ...facts, wrong: wrong <= 1 }).toEqual({ ...facts, wrong: true });
    }
  }
});

test.each(cases)('a picture of $size in the shape $ratio is the part that Sanity’s own library takes', (place) => {
  const { size, ratio } = place;
  const builder = createImageUrlBuilder({ projectId: 'stillpoint', dataset: 'production' });
  for (const { crop, hotspot } of marks) {
    const shaped = cropToShape(parsed(size, { crop, hotspot }), ratio);
    if (shaped.letterboxed) continue;
    const url = builder
      .image({ asset: { _ref: idOf(size) }, crop: crop ?? undefined, hotspot })
      .width(Math.round(1000 * ratio))
      .height(1000)
      .url();
    const rect = new URL(url).searchParams.get('rect')?.split(',').map(Number) ?? [
      0,
      0,
      ...size.split('x').map(Number),
    ];
    const { left, top, width, height } = shaped.area;
    for (const [index, value] of [left, top, width, height].entries()) {
      expect({ crop, hotspot, rect, off: Math.abs(value - rect[index]!) <= 2 }).toMatchObject({ off: true });
    }
  }
});

test('without a subject the middle of what the crop leaves is shown', () => {
  const crop = { left: 0.5, right: 0, top: 0, bottom: 0 };
  const everything = { x: 0.5, y: 0.5, width: 1, height: 1 };
  for (const hotspot of [null, everything]) {
    const { area, letterboxed } = cropToShape(parsed('1600x1000', { crop, hotspot }), 0.4);
    expect({ area, letterboxed }).toEqual({
      area: { left: 1000, top: 0, width: 400, height: 1000 },
      letterboxed: false,
    });
  }
});

test('a subject that was cut off draws the part to the edge where it was', () => {
  const crop = { left: 0.5, right: 0, top: 0, bottom: 0 };
  const hotspot = { x: 0.2, y: 0.5, width: 0.1, height: 0.1 };
  expect(cropToShape(parsed('1600x1000', { crop, hotspot }), 0.4).area.left).toBe(800);
});

test.each([
  ['a crop that leaves nothing', { left: 1, right: 1, top: 0.9, bottom: 0.9 }, null],
  ['a hotspot outside the picture', null, { x: 1, y: -3, width: 0.1, height: 0.1 }],
  ['a hotspot without a size', null, { x: 0.3, y: 0.2 }],
  [
    'parts that are null',
    { left: null, right: 0.1, top: null, bottom: 0 },
    { x: null, y: 0.2, width: 0.2, height: null },
  ],
])('%s still shows a part of the picture', (_, crop, hotspot) => {
  const picture = pictureSchema.parse({ ...rawPicture, crop, hotspot });
  for (const ratio of SHAPES) {
    const { area } = cropToShape(picture, ratio);
    expect(area.width * area.height).toBeGreaterThan(0);
    expect(holds({ left: 0, top: 0, width: 1600, height: 1000 }, area)).toBe(true);
  }
});
