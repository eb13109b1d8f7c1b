import { type Picture as PictureData } from '../../lib/content/picture.ts';
import { pictureUrl, pictureWidths } from '../../lib/media.ts';

interface Props {
  picture: PictureData;
  /** How wide the picture stands on the page, as the `sizes` attribute writes it. */
  sizes: string;
  /** True for the one picture that is seen first; all others load when they come near. */
  eager?: boolean;
}

/** An image in the sizes a browser may need, with room kept free so that nothing moves when it arrives. */
export function Picture({ picture, sizes, eager = false }: Props) {
  const widths = pictureWidths(picture);
  const largest = widths.at(-1) ?? 0;
  return (
    <img
      src={pictureUrl(picture, widths.find((width) => width >= 640) ?? largest)}
      srcSet={widths.map((width) => `${pictureUrl(picture, width)} ${width}w`).join(', ')}
      sizes={sizes}
      width={picture.area.width}
      height={picture.area.height}
      alt={picture.alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
    />
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
