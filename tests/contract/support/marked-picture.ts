import sharp from 'sharp';

import { type Marks } from '#tests/support/marked-pictures.ts';

const WIDTH = 360;
const HEIGHT = 240;

/** The four ends of the subject, each in a colour of its own. */
const ENDS = [
  { end: 'top', colour: [255, 0, 0], at: [0, -1] },
  { end: 'bottom', colour: [0, 200, 0], at: [0, 1] },
  { end: 'left', colour: [0, 0, 255], at: [-1, 0] },
  { end: 'right', colour: [255, 0, 255], at: [1, 0] },
] as const;

/** How far a dot's colour may be off, in all three channels together, after lossy compression and scaling. */
const TOLERANCE = 110;

/** A grey picture whose subject, the hotspot's oval, has a dot just inside each of its four ends. */
export function drawMarked({ hotspot }: Marks): Promise<Buffer> {
  const size = { x: (hotspot.width * WIDTH) / 2, y: (hotspot.height * HEIGHT) / 2 };
  const dots = ENDS.map(({ colour, at: [x, y] }) => {
    const radius = Math.min(5, size.x / 3, size.y / 3);
    const left = hotspot.x * WIDTH + x * (size.x - radius - 1);
    const top = hotspot.y * HEIGHT + y * (size.y - radius - 1);
    return `<circle cx="${left}" cy="${top}" r="${radius}" fill="rgb(${colour.join(',')})"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#ccc"/>${dots.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** @returns the ends of the subject that a picture of it does not show */
export async function missingEnds(picture: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const shows = ([red, green, blue]: readonly [number, number, number]) => {
    for (let at = 0; at < data.length; at += info.channels) {
      const distance = Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blue);
      if (distance < TOLERANCE) return true;
    }
    return false;
  };
  return ENDS.filter(({ colour }) => !shows(colour)).map(({ end }) => end);
}
