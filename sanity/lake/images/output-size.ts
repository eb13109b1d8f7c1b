import { limits } from '../protocol/limits.ts';
import { type ImageParameters } from './image-parameters.ts';

/** Pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A side of a picture as the pipeline makes it: whole pixels, between bounds. */
export const within = (value: number, low = 1, high: number = limits.imageSide): number =>
  Math.round(Math.min(Math.max(value, low), Math.min(high, limits.imageSide)));

/** The box that the parameters fit a picture of this size into; `undefined` when they ask for none. */
export function boxOf(parameters: ImageParameters, size: Size): Size | undefined {
  const { w, h, dpr, fit } = parameters;
  const bounded = parameters['max-w'] ?? parameters['max-h'] ?? parameters['min-w'] ?? parameters['min-h'];
  if (w === undefined && h === undefined && bounded === undefined) return undefined;
  const scale = w === undefined && h === undefined ? 1 : dpr;
  const ratio = size.width / size.height;
  const asked = {
    width: w ?? (h === undefined ? size.width : h * ratio),
    height: h ?? (w === undefined ? size.height : w / ratio),
  };
  const width = within(asked.width * scale, parameters['min-w'], parameters['max-w']);
  const height = within(asked.height * scale, parameters['min-h'], parameters['max-h']);
  if (fit !== 'min') return { width, height };
  // The asked-for shape, no larger than the picture is.
  const shrink = Math.min(1, size.width / width, size.height / height);
  return { width: within(width * shrink), height: within(height * shrink) };
}

/** The size of one frame of what the parameters make of a picture of this size. */
export function outputSize(parameters: ImageParameters, size: Size): Size {
  const { fit, pad = 0 } = parameters;
  const box = boxOf(parameters, size) ?? size;
  // These two keep the picture's shape; the others fill the box.
  const isInside = fit === 'clip' || fit === 'max';
  const most = fit === 'max' ? 1 : Number.POSITIVE_INFINITY;
  const scale = Math.min(box.width / size.width, box.height / size.height, most);
  const made = isInside ? { width: size.width * scale, height: size.height * scale } : box;
  return { width: Math.round(made.width) + 2 * pad, height: Math.round(made.height) + 2 * pad };
}
