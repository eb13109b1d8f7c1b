import Negotiator from 'negotiator';
import sharp, { type FitEnum, type Sharp } from 'sharp';
import { limits } from '../protocol/limits.ts';
import { type ImageParameters } from './image-parameters.ts';
import { boxOf, outputSize, type Size, within } from './output-size.ts';

export type OutputFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

/** Media types of what the pipeline makes. */
export const outputTypes: Record<OutputFormat, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

/** The format to make: the one asked for; with `auto=format` WebP where the browser takes it; else the picture's own. */
export function outputFormat(parameters: ImageParameters, extension: string, accept: string): OutputFormat {
  const asked = parameters.fm === 'jpg' || parameters.fm === 'pjpg' ? 'jpeg' : parameters.fm;
  if (asked) return asked;
  if (parameters.auto === 'format' && takesWebp(accept)) return 'webp';
  const own: Record<string, OutputFormat> = { png: 'png', webp: 'webp', avif: 'avif', gif: 'gif', svg: 'png' };
  return own[extension] ?? 'jpeg';
}

/** Whether `Accept` names WebP, and not with `q=0`. A star says nothing: browsers that know no WebP send one. */
const takesWebp = (accept: string): boolean =>
  new Negotiator({ headers: { accept: accept.toLowerCase() } }).mediaTypes().includes('image/webp');

/**
 * Makes the picture that the parameters describe.
 *
 * @throws what sharp throws, and when the picture would be too large or takes too long, with a reason for its reader
 */
export async function renderImage(source: Buffer, parameters: ImageParameters, format: OutputFormat): Promise<Buffer> {
  const animated = parameters.frame === undefined && (format === 'gif' || format === 'webp');
  let picture = sharp(source, { limitInputPixels: limits.imagePixels, animated }).autoOrient();
  const { autoOrient: whole, pages } = await sharp(source, { limitInputPixels: limits.imagePixels }).metadata();
  const rect = parameters.rect && rectWithin(parameters.rect, whole);
  refuseLarge(outputSize(parameters, rect ?? whole), animated ? (pages ?? 1) : 1);
  if (rect) picture = picture.extract(rect);
  picture = resized(picture, parameters, rect ?? whole);
  if (parameters.flip?.includes('h')) picture = picture.flop();
  if (parameters.flip?.includes('v')) picture = picture.flip();
  picture = withEffects(picture, parameters);
  const made = await encoded(picture, parameters, format).toBuffer().catch(refuseSlow);
  if (!parameters.or) return made;
  const turned = sharp(made, { animated }).rotate(parameters.or);
  return encoded(turned, parameters, format).toBuffer().catch(refuseSlow);
}

function refuseLarge({ width, height }: Size, frames: number): void {
  const pixels = width * height * frames;
  if (pixels <= limits.madePixels) return;
  const millions = (count: number) => `${Math.ceil(count / 1_000_000)} million`;
  throw new Error(`it would have ${millions(pixels)} pixels, at most ${millions(limits.madePixels)} are made`);
}

/** Of a picture that takes too long sharp says only how far it came. */
function refuseSlow(cause: unknown): never {
  if (!(cause instanceof Error && cause.message.includes('timeout:'))) throw cause;
  throw new Error(`it takes over ${limits.imageSeconds} seconds`, { cause });
}

type Rect = Size & { left: number; top: number };

/** The part of `rect` that lies in the picture; at least one pixel. */
function rectWithin([left, top, width, height]: readonly [number, number, number, number], picture: Size): Rect {
  const start = { left: Math.min(left, picture.width - 1), top: Math.min(top, picture.height - 1) };
  return {
    ...start,
    width: Math.max(1, Math.min(width, picture.width - start.left)),
    height: Math.max(1, Math.min(height, picture.height - start.top)),
  };
}

const fits: Record<ImageParameters['fit'], keyof FitEnum> = {
  clip: 'inside',
  max: 'inside',
  crop: 'cover',
  min: 'cover',
  fill: 'contain',
  fillmax: 'contain',
  scale: 'fill',
};

function resized(picture: Sharp, parameters: ImageParameters, size: Size): Sharp {
  const { fit } = parameters;
  const box = boxOf(parameters, size);
  if (!box) return picture;
  if (fits[fit] === 'cover' && parameters.crop === 'focalpoint') return focused(picture, parameters, size, box);
  return picture.resize({
    ...box,
    fit: fits[fit],
    position: parameters.crop === 'center' || parameters.crop === 'focalpoint' ? 'centre' : parameters.crop,
    background: backgroundOf(parameters),
    withoutEnlargement: fit === 'max' || fit === 'fillmax',
  });
}

/** Covers the box with the focal point as near its middle as the picture's edges allow. */
function focused(picture: Sharp, parameters: ImageParameters, size: Size, box: Size): Sharp {
  const factor = Math.max(box.width / size.width, box.height / size.height);
  const scaled = { width: within(size.width * factor, box.width), height: within(size.height * factor, box.height) };
  const offset = (full: number, part: number, focus: number): number =>
    Math.round(Math.min(Math.max(full * focus - part / 2, 0), full - part));
  return picture.resize({ ...scaled, fit: 'fill' }).extract({
    left: offset(scaled.width, box.width, parameters['fp-x']),
    top: offset(scaled.height, box.height, parameters['fp-y']),
    width: box.width,
    height: box.height,
  });
}

const backgroundOf = ({ bg }: ImageParameters): string | { r: number; g: number; b: number; alpha: number } =>
  bg ? `#${bg}` : { r: 255, g: 255, b: 255, alpha: 0 };

function withEffects(picture: Sharp, parameters: ImageParameters): Sharp {
  let result = picture;
  if (parameters.bg) result = result.flatten({ background: `#${parameters.bg}` });
  // Sanity's scale goes to 2000; sharp's sigma of 100 is already a plain colour.
  if (parameters.blur) result = result.blur(Math.min(1000, Math.max(0.3, parameters.blur / 20)));
  if (parameters.sharp) result = result.sharpen({ sigma: 0.5 + parameters.sharp / 50 });
  if (parameters.sat !== undefined) result = result.modulate({ saturation: 1 + parameters.sat / 100 });
  if (parameters.invert) result = result.negate({ alpha: false });
  if (parameters.pad) {
    const { pad } = parameters;
    result = result.extend({ top: pad, bottom: pad, left: pad, right: pad, background: backgroundOf(parameters) });
  }
  return result;
}

function encoded(source: Sharp, { q, fm }: ImageParameters, format: OutputFormat): Sharp {
  const picture = source.timeout({ seconds: limits.imageSeconds });
  const quality = Math.max(1, q);
  if (format === 'jpeg') {
    // Without an alpha channel a transparent picture would turn black.
    return picture.flatten({ background: '#fff' }).jpeg({ quality, progressive: fm === 'pjpg' });
  }
  if (format === 'png') return picture.png();
  if (format === 'gif') return picture.gif();
  return format === 'webp'
    ? picture.webp({ quality })
    : picture.avif({ quality: Math.round(quality * 0.7), effort: 3 });
}
