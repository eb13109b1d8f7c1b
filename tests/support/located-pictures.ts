import ExifReader from 'exifreader';
import sharp, { type Sharp } from 'sharp';

/** A place as a telephone notes it down: EXIF's GPS directory, and the same in XMP. */
const EXIF = {
  IFD0: { ImageDescription: 'Waiting room, 7 Somewhere Lane' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 30/1 3230/100',
    GPSLongitudeRef: 'W',
    GPSLongitude: '0/1 7/1 4366/100',
  },
};
const XMP = [
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  '<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ',
  'exif:GPSLatitude="51,30.5384N" exif:GPSLongitude="0,7.7277W" photoshop:City="Somewhere"/></rdf:RDF></x:xmpmeta>',
].join('');

/** Words and numbers of the place, as they stand in a file. */
const TRACES = ['Somewhere', '51,30.5', 'GPSLatitude', 'Waiting room'];

export const RED = [255, 0, 0];
export const BLUE = [0, 0, 255];

/** Left half red, right half blue, 64 × 32. */
async function halves(): Promise<Sharp> {
  const half = sharp({ create: { width: 32, height: 32, channels: 3, background: '#00f' } });
  const both = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#f00' } })
    .composite([{ input: await half.png().toBuffer(), left: 32, top: 0 }])
    .png()
    .toBuffer();
  return sharp(both);
}

/** A picture that tells where it was taken, and whose file lies on its side: upright it is 32 × 64, red above blue. */
export async function locatedPicture(format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff'): Promise<Buffer> {
  const picture = (await halves()).withExif(EXIF).withXmp(XMP).withMetadata({ orientation: 6 });
  return picture.toFormat(format, format === 'tiff' ? { compression: 'lzw' } : { quality: 90 }).toBuffer();
}

/** An animation of three frames that says where it was drawn, in the block that Photoshop writes. */
export async function locatedAnimation(): Promise<Buffer> {
  const colours = ['#f00', '#0f0', '#00f'];
  const frames = colours.map((background) => sharp({ create: { width: 40, height: 20, channels: 3, background } }));
  const pictures = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
  const gif = await sharp(pictures, { join: { animated: true } })
    .gif()
    .toBuffer();
  const block = Buffer.concat([Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1'), Buffer.from(XMP), magicTrailer()]);
  // Behind the header, the screen's description and its colours.
  const start = 13 + ((gif[10]! & 0x80) === 0 ? 0 : 3 * 2 ** ((gif[10]! & 7) + 1));
  return Buffer.concat([gif.subarray(0, start), block, gif.subarray(start)]);
}

/** What lets readers that know nothing of XMP find the end of the block: https://developer.adobe.com/xmp/docs/XMPSpecifications/ */
function magicTrailer(): Buffer {
  return Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
}

/** What still tells of the place in a file: words in its bytes, and what a reader of metadata finds. */
export function tracesIn(file: Buffer): string[] {
  const words = TRACES.filter((trace) => file.includes(trace));
  let tags: string[] = [];
  try {
    tags = Object.keys(ExifReader.load(file)).filter((name) => name.startsWith('GPS'));
  } catch (error) {
    // There is no metadata at all.
    if (!(error instanceof ExifReader.errors.MetadataMissingError)) throw error;
  }
  return [...words, ...tags];
}

/** The colour of one pixel. */
export async function colourAt(file: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = sharp(file).removeAlpha().extract({ left, top, width: 1, height: 1 });
  return [...(await pixel.raw().toBuffer())];
}
