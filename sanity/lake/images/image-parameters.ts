import { z } from 'zod';
import { badRequest } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';

const side = z.coerce.number().int().min(1).max(limits.imageSide);
const share = z.coerce.number().min(0).max(1);

/** The image pipeline's parameters: https://www.sanity.io/docs/apis-and-sdks/image-urls */
const parameters = z.object({
  w: side.optional(),
  h: side.optional(),
  'max-w': side.optional(),
  'max-h': side.optional(),
  'min-w': side.optional(),
  'min-h': side.optional(),
  fit: z.enum(['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min']).default('clip'),
  crop: z.enum(['top', 'bottom', 'left', 'right', 'center', 'focalpoint', 'entropy']).default('center'),
  'fp-x': share.default(0.5),
  'fp-y': share.default(0.5),
  rect: z
    .string()
    .regex(/^\d{1,6},\d{1,6},\d{1,6},\d{1,6}$/)
    .transform((text) => text.split(',').map(Number) as [number, number, number, number])
    .optional(),
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif']).optional(),
  q: z.coerce.number().int().min(0).max(100).default(75),
  auto: z.literal('format').optional(),
  dpr: z.coerce.number().min(1).max(3).default(1),
  blur: z.coerce.number().min(1).max(2000).optional(),
  sharp: z.coerce.number().min(0).max(100).optional(),
  sat: z.coerce.number().min(-100).max(100).optional(),
  bg: z
    .string()
    .regex(/^([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i)
    .optional(),
  flip: z.enum(['h', 'v', 'hv']).optional(),
  or: z.enum(['0', '90', '180', '270']).transform(Number).optional(),
  invert: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(false),
  frame: z.literal('1').optional(),
  pad: z.coerce.number().int().min(0).max(1000).optional(),
});
export type ImageParameters = z.infer<typeof parameters>;

/**
 * Reads the pipeline's parameters from a URL's query.
 *
 * @returns `undefined` when none is given: the original is wanted
 * @throws {ApiError} 400 that names the parameter
 */
export function parseImageParameters(query: Record<string, string>): ImageParameters | undefined {
  const given = Object.entries(query).filter(([name]) => name in parameters.shape);
  if (given.length === 0) return undefined;
  const result = parameters.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw badRequest(`Invalid image parameter: ${z.prettifyError(result.error).replaceAll('\n', ' ')}`);
}
