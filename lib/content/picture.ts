import { z } from 'zod';

import { croppedArea, cropSchema, hotspotSchema, subjectArea } from './picture-geometry.ts';
import { placeholderSchema } from './placeholder.ts';
import { optional, optionalReference } from './optional-reference.ts';

/** GROQ projection of the `picture` object. */
export const pictureProjection = /* groq */ `{
  _type, alt, decorative, caption, crop, hotspot,
  "asset": asset->{_id, "blurHash": metadata.blurHash}
}`;

/** `image-<sha1>-<width>x<height>-<format>`: an image asset's id states what a page needs to know of it. */
const assetId = z.string().regex(/^image-[a-f0-9]{40}-\d+x\d+-[a-z0-9]+$/, 'is not an image asset id');

/** The object as the content source keeps it, with or without its image. */
const storedPicture = z.object({
  _type: z.literal('picture'),
  /** Only inside rich text. */
  _key: z.string().nullish(),
  alt: optional(z.string()),
  decorative: optional(z.boolean()),
  caption: optional(z.string()),
  crop: optional(cropSchema),
  hotspot: optional(hotspotSchema),
  asset: optional(z.object({ _id: assetId, blurHash: optionalReference(placeholderSchema) })),
});

type Stored = z.output<typeof storedPicture>;

export const pictureSchema = storedPicture.transform((picture, context) => {
  if (picture.asset) return shownPicture(picture, picture.asset, context);
  context.addIssue({ code: 'custom', path: ['asset'], message: 'has no image: upload one, or remove the picture' });
  return z.NEVER;
});

export type Picture = z.output<typeof pictureSchema>;

/** A picture that a document can do without. The Studio's “Remove” takes the image only and leaves its description. */
export const optionalPicture = storedPicture
  .nullish()
  .transform((picture, context) => (picture?.asset ? shownPicture(picture, picture.asset, context) : null));

function shownPicture(picture: Stored, asset: NonNullable<Stored['asset']>, context: z.RefinementCtx) {
  const { _type, _key, alt, decorative, caption, crop, hotspot } = picture;
  if (!decorative && !alt?.trim()) context.addIssue('needs a text alternative (alt)');
  const [, hash = '', size = '', format = ''] = asset._id.split('-');
  const [width = 0, height = 0] = size.split('x').map(Number);
  const area = croppedArea(crop, { width, height });
  return {
    _type,
    _key,
    /** File name of the asset at the content source. */
    file: `${hash}-${size}.${format}`,
    /** Empty for a decorative picture. */
    alt: decorative ? '' : (alt ?? ''),
    caption,
    /** What to show until it is loaded; of the whole picture, also when it is cropped. */
    placeholder: asset.blurHash,
    /** The visible part in source pixels. */
    area,
    /** What must stay visible in every shape, in source pixels; `null` when no part of it is marked. */
    subject: subjectArea(hotspot, area, { width, height }),
    cropped: area.width !== width || area.height !== height,
  };
}
