import sharp from 'sharp';
import { parseImageParameters } from '#sanity/lake/images/image-parameters.ts';
import { type OutputFormat, renderImage } from '#sanity/lake/images/render-image.ts';
import { limits } from '#sanity/lake/protocol/limits.ts';

afterEach(() => jest.restoreAllMocks());

const made = (source: Buffer, query: Record<string, string>, format: OutputFormat) =>
  renderImage(source, parseImageParameters(query)!, format);

const thumbnail = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: '#0a0' } })
    .png()
    .toBuffer();

/** An animation of ten frames, 30 × 20. */
async function animation(): Promise<Buffer> {
  const frames = Array.from({ length: 10 }, (_, index) => ({
    create: { width: 30, height: 20, channels: 3 as const, background: { r: index * 20, g: 0, b: 0 } },
  }));
  const pictures = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
  return sharp(pictures, { join: { animated: true } })
    .gif()
    .toBuffer();
}

it('refuses a picture of very many pixels, and says how many may be', async () => {
  const large = made(await thumbnail(), { w: '8192', h: '8192', fit: 'scale', fm: 'avif' }, 'avif');
  await expect(large).rejects.toThrow('it would have 68 million pixels, at most 40 million are made');
});

it('counts every frame of an animation, if all are made', async () => {
  const source = await animation();
  const query = { w: '3000', fit: 'scale' };
  await expect(made(source, query, 'webp')).rejects.toThrow('it would have 60 million pixels');
  expect(await sharp(await made(source, query, 'png')).metadata()).toMatchObject({ width: 3000, height: 2000 });
});

it('gives up a picture that takes too long, and says so', async () => {
  jest.replaceProperty(limits, 'imageSeconds', 1 as never);
  const query = { w: '6000', h: '6000', fit: 'scale', blur: '2000' };
  await expect(made(await thumbnail(), query, 'png')).rejects.toThrow('it takes over 1 seconds');
}, 60_000);
