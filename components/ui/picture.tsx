import { type Picture as PictureData } from '#lib/content/picture.ts';
import { type PictureFormat, pictureUrl, pictureWidths, plainPictureUrl } from '#lib/media.ts';

interface Props {
  picture: PictureData;
  /**
   * How wide the whole picture would stand on the page, as the `sizes` attribute writes it. Must be right for an eager
   * picture; for others it is what browsers go by that cannot measure it.
   */
  sizes: string;
  /** True for the one picture that is seen first; all others load when they come near. */
  eager?: boolean;
}

/**
 * An image in the formats and sizes a browser may need. Room is kept free for it, in its colours, so that nothing moves
 * when it arrives.
 */
export function Picture({ picture, sizes: promised, eager = false }: Props) {
  const sizes = eager ? promised : `auto, ${promised}`;
  const srcSet = (format: PictureFormat) =>
    pictureWidths(picture)
      .map((width) => `${pictureUrl(picture, width, format)} ${width}w`)
      .join(', ');
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet('avif')} sizes={sizes} />
      <img
        src={plainPictureUrl(picture)}
        srcSet={srcSet('webp')}
        sizes={sizes}
        width={picture.area.width}
        height={picture.area.height}
        alt={picture.alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
        data-top={picture.placeholder?.top}
        data-bottom={picture.placeholder?.bottom}
      />
    </picture>
  );
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
