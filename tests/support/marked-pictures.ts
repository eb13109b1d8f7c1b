import { randomFrom } from './random.ts';

export interface Marks {
  crop: { top: number; bottom: number; left: number; right: number } | null;
  hotspot: { x: number; y: number; width: number; height: number };
}

const corners = [0.12, 0.5, 0.88];

/** Hotspots in every corner, at every edge and in the middle, without a crop and inside one. */
const placed: Marks[] = corners.flatMap((x) =>
  corners.flatMap((y): Marks[] => [
    { crop: null, hotspot: { x, y, width: 0.2, height: 0.2 } },
    {
      crop: { left: 0.2, right: 0.1, top: 0.1, bottom: 0.3 },
      hotspot: { x: 0.2 + x * 0.7, y: 0.1 + y * 0.6, width: 0.14, height: 0.12 },
    },
  ]),
);

/** Subjects that some of the shapes have no room for. */
const large: Marks[] = [
  { crop: null, hotspot: { x: 0.5, y: 0.45, width: 0.3, height: 0.9 } },
  { crop: null, hotspot: { x: 0.45, y: 0.5, width: 0.9, height: 0.3 } },
  { crop: null, hotspot: { x: 0.4, y: 0.4, width: 0.8, height: 0.8 } },
  {
    crop: { left: 0.3, right: 0, top: 0, bottom: 0.3 },
    hotspot: { x: 0.65, y: 0.35, width: 0.6, height: 0.68 },
  },
];

/**
 * Pairs of crop and hotspot as the Studio stores them, each hotspot inside its crop: placed ones, large ones, random ones.
 * @param random how many of the last kind
 */
export function markedPictures(seed: number, random: number): Marks[] {
  const { next } = randomFrom(seed);
  return [...placed, ...large, ...Array.from({ length: random }, () => randomMarks(next))];
}

function randomMarks(next: () => number): Marks {
  const crop = { left: next() * 0.4, right: next() * 0.4, top: next() * 0.4, bottom: next() * 0.4 };
  const [width, height] = [1 - crop.left - crop.right, 1 - crop.top - crop.bottom];
  const size = { width: width * (0.3 + next() * 0.6), height: height * (0.3 + next() * 0.6) };
  return {
    crop,
    hotspot: {
      x: crop.left + size.width / 2 + next() * (width - size.width),
      y: crop.top + size.height / 2 + next() * (height - size.height),
      ...size,
    },
  };
}
