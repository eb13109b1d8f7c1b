import sharp, { type FitEnum, type Sharp } from 'sharp';
import { limits } from '../protocol/limits.ts';
import { type ImageParameters } from './image-parameters.ts';

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
  if (parameters.auto === 'format' && accept.includes('image/webp')) return 'webp';
  const own: Record<string, OutputFormat> = { png: 'png', webp: 'webp', avif: 'avif', gif: 'gif', svg: 'png' };
  return own[extension] ?? 'jpeg';
}

/** Makes the picture that the parameters describe. */
export async function renderImage(source: Buffer, parameters: ImageParameters, format: OutputFormat): Promise<Buffer> {
  const animated = format === 'gif' || format === 'webp';
  let picture = sharp(source, { limitInputPixels: limits.imagePixels, animated }).autoOrient();
  const { autoOrient: whole } = await sharp(source, { limitInputPixels: limits.imagePixels }).metadata();
  const rect = parameters.rect && rectWithin(parameters.rect, whole);
  if (rect) picture = picture.extract(rect);
  picture = resized(picture, parameters, rect ?? whole);
  if (parameters.flip?.includes('h')) picture = picture.flop();
  if (parameters.flip?.includes('v')) picture = picture.flip();
  picture = withEffects(picture, parameters);
  const made = await encoded(picture, parameters, format).toBuffer();
  if (!parameters.or) return made;
  return encoded(sharp(made, { animated }).rotate(parameters.or), parameters, format).toBuffer();
}

interface Size {
  width: number;
  height: number;
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

const within = (value: number, low = 1, high: number = limits.imageSide): number =>
  Math.round(Math.min(Math.max(value, low), Math.min(high, limits.imageSide)));

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
  const { w, h, dpr, fit } = parameters;
  const bounded = parameters['max-w'] ?? parameters['max-h'] ?? parameters['min-w'] ?? parameters['min-h'];
  if (w === undefined && h === undefined && bounded === undefined) return picture;
  const scale = w === undefined && h === undefined ? 1 : dpr;
  const ratio = size.width / size.height;
  const asked = {
    width: w ?? (h === undefined ? size.width : h * ratio),
    height: h ?? (w === undefined ? size.height : w / ratio),
  };
  let width = within(asked.width * scale, parameters['min-w'], parameters['max-w']);
  let height = within(asked.height * scale, parameters['min-h'], parameters['max-h']);
  if (fit === 'min') {
    // The asked-for shape, no larger than the picture is.
    const shrink = Math.min(1, size.width / width, size.height / height);
    [width, height] = [within(width * shrink), within(height * shrink)];
  }
  if (fits[fit] === 'cover' && parameters.crop === 'focalpoint')
    return focused(picture, parameters, size, { width, height });
  return picture.resize({
    width,
    height,
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

function encoded(picture: Sharp, { q, fm }: ImageParameters, format: OutputFormat): Sharp {
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
