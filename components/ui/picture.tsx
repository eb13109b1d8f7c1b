import { type Picture as PictureData } from '#lib/content/picture.ts';
import { cropToShape } from '#lib/media/crop-to-shape.ts';
import { type PictureFormat, pictureUrl, pictureWidths, plainPictureUrl } from '#lib/media/renditions.ts';

/** How a picture stands in a place. */
interface Shape {
  /** Width divided by height; the picture's own without it. */
  ratio?: number;
  /**
   * How wide it stands on the page, as the `sizes` attribute writes it. Must be right for an eager picture; for others it
   * is what browsers go by that cannot measure it.
   */
  sizes: string;
}

interface Props extends Shape {
  picture: PictureData;
  /** How it stands where a media query holds. */
  wide?: Shape & { media: string };
  /** True for the one picture that is seen first; all others load when they come near. */
  eager?: boolean;
}

/**
 * An image in the formats and sizes a browser may need, cut to the shape of its place so that its subject stays in it. Room
 * is kept free for it, in its colours, so that nothing moves when it arrives.
 */
export function Picture({ picture, wide, eager = false, ...shape }: Props) {
  const standard = shaped(picture, shape, eager);
  const alternative = wide && shaped(picture, wide, eager);
  return (
    <picture>
      {wide && <source media={wide.media} type="image/avif" {...alternative?.source('avif')} />}
      {wide && <source media={wide.media} {...alternative?.source('webp')} />}
      <source type="image/avif" {...standard.source('avif')} />
      <img
        src={plainPictureUrl(standard.picture)}
        {...standard.source('webp')}
        alt={picture.alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
        data-top={picture.placeholder?.top}
        data-bottom={picture.placeholder?.bottom}
        data-letterboxed={standard.letterboxed || alternative?.letterboxed || undefined}
      />
    </picture>
  );
}

function shaped(picture: PictureData, { ratio, sizes }: Shape, eager: boolean) {
  const part = ratio ? cropToShape(picture, ratio) : { ...picture, letterboxed: false };
  const srcSet = (format: PictureFormat) =>
    pictureWidths(part)
      .map((width) => `${pictureUrl(part, width, format)} ${width}w`)
      .join(', ');
  return {
    picture: part,
    letterboxed: part.letterboxed,
    source: (format: PictureFormat) => ({
      srcSet: srcSet(format),
      sizes: eager ? sizes : `auto, ${sizes}`,
      width: part.area.width,
      height: part.area.height,
    }),
  };
}

/** A picture with its caption. */
export function Figure(props: Props) {
  return (
    <figure className="figure">
      <Picture {...props} />
      {props.picture.caption && <figcaption>{props.picture.caption}</figcaption>}
    </figure>
  );
}
