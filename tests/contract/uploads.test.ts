import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { deepTest } from '#tests/support/deep.ts';
import { BLUE, colourAt, locatedAnimation, locatedPicture, RED, tracesIn } from '#tests/support/located-pictures.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

async function stored(upload: Buffer) {
  const asset = await lake.client.assets.upload('image', upload);
  const response = await fetch(`${lake.url}/${asset.path}`);
  return { asset, bytes: Buffer.from(await response.arrayBuffer()) };
}

const near = (colour: readonly number[], expected: readonly number[]) =>
  colour.every((value, channel) => Math.abs(value - expected[channel]!) < 30);

describe('a picture from a camera', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff'] as const)(
    'is stored as %s upright, and without where it was taken',
    async (format) => {
      const upload = await locatedPicture(format);
      expect(tracesIn(upload)).not.toEqual([]);
      const { asset, bytes } = await stored(upload);
      expect(tracesIn(bytes)).toEqual([]);
      expect(asset).toMatchObject({ size: bytes.length, metadata: { dimensions: { width: 32, height: 64 } } });
      const { orientation = 1, ...facts } = await sharp(bytes).metadata();
      expect({ ...facts, orientation }).toMatchObject({ format, width: 32, height: 64, orientation: 1 });
      expect(near(await colourAt(bytes, 16, 8), RED)).toBe(true);
      expect(near(await colourAt(bytes, 16, 56), BLUE)).toBe(true);
    },
  );

  it('is stored as AVIF without where it was taken', async () => {
    const upload = await locatedPicture('avif');
    expect(tracesIn(upload)).not.toEqual([]);
    const { asset, bytes } = await stored(upload);
    expect([asset.extension, tracesIn(bytes)]).toEqual(['avif', []]);
  });

  it('is one asset, however often it or what is stored of it is uploaded', async () => {
    for (const upload of [await locatedPicture('jpeg'), await locatedPicture('tiff'), await locatedAnimation()]) {
      const first = await stored(upload);
      expect((await stored(upload)).asset._id).toBe(first.asset._id);
      expect((await stored(first.bytes)).asset._id).toBe(first.asset._id);
      expect(first.asset.sha1hash).toBe(first.asset._id.split('-')[1]);
    }
    expect(await readdir(join(lake.directory, 'temporary'))).toEqual([]);
  });

  it('keeps the colours of its profile', async () => {
    const wide = sharp({ create: { width: 8, height: 8, channels: 3, background: '#f00' } }).withIccProfile('p3');
    const { bytes } = await stored(
      await wide
        .withExif({ IFD0: { Make: 'Telephone' } })
        .jpeg()
        .toBuffer(),
    );
    const { icc, exif } = await sharp(bytes).metadata();
    expect([icc?.includes('P3') || icc?.length, exif]).toEqual([expect.anything(), undefined]);
  });
});

it('an animation keeps its frames, and loses what it says about itself', async () => {
  const upload = await locatedAnimation();
  expect(tracesIn(upload)).not.toEqual([]);
  const { asset, bytes } = await stored(upload);
  expect(tracesIn(bytes)).toEqual([]);
  expect([asset.extension, (await sharp(bytes).metadata()).pages]).toEqual(['gif', 3]);
  const still = await fetch(`${lake.url}/${asset.path}?w=20&fm=webp&frame=1&rect=0,0,20,20`);
  expect(await sharp(Buffer.from(await still.arrayBuffer())).metadata()).toMatchObject({ width: 20, height: 20 });
});

it('a picture that says nothing about itself is stored as it came', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
    const upload = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#777' } })
      .toFormat(format)
      .toBuffer();
    expect((await stored(upload)).bytes.equals(upload)).toBe(true);
  }
});

deepTest(
  'a picture of 60 megapixels is taken',
  async () => {
    const large = sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#486' } });
    const { asset } = await stored(
      await large
        .withExif({ IFD0: { Make: 'Camera' } })
        .jpeg()
        .toBuffer(),
    );
    const made = await fetch(`${lake.url}/${asset.path}?w=1600&fm=webp`);
    expect([asset.metadata.dimensions.width, made.status]).toEqual([10_000, 200]);
  },
  120_000,
);

describe('what is refused says why', () => {
  const flat = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toBuffer();

  it.each([
    ['an empty file', async () => Buffer.alloc(0), /^The file is empty: choose it again/],
    ['a text', async () => Buffer.from('Dear Ruth'), /this is no JPEG, PNG, .* file\. Save it as one of these/],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj'), /this is no JPEG, PNG, .* file/],
    ['half a picture', async () => (await locatedPicture('jpeg')).subarray(0, 900), /damaged or incomplete/],
    [
      'a picture of HEIC',
      () => readFile('tests/support/pictures/telephone.heic'),
      /cannot show HEIC .* Save it as JPEG/,
    ],
    ['a picture of 101 megapixels', () => flat(10_100, 10_000), /more than 100 million pixels\. Make it smaller/],
  ])('%s', async (_, upload, reason) => {
    const refused: unknown = await lake.client.assets.upload('image', await upload()).catch((error: unknown) => error);
    const body = (refused as { responseBody?: string }).responseBody;
    expect(refused).toMatchObject({ statusCode: 400, response: { body: { message: expect.stringMatching(reason) } } });
    expect(body ?? '').not.toContain(lake.directory);
    expect(await readdir(join(lake.directory, 'temporary'))).toEqual([]);
  });
});
