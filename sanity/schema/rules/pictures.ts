interface Picture {
  asset?: { _ref?: string };
  alt?: string;
  decorative?: boolean;
}

/** Checks that a picture is either described or marked as decoration (WCAG 2.2, 1.1.1). */
export function checkAlt(alt: string | undefined, picture: unknown): true | string {
  const { asset, decorative } = (picture ?? {}) as Picture;
  if (!asset?._ref || decorative || alt?.trim()) return true;
  return 'Describe the picture for people who cannot see it, or tick “Only decoration” below.';
}

/** Checks that the description starts with what is shown: a screen reader says “image” by itself. */
export function checkAltOpening(alt: string | undefined): true | string {
  if (!alt || !/^(?:an? )?(?:image|picture|photo|photograph|drawing|illustration) of\b/i.test(alt)) return true;
  return 'Start with what is shown: screen readers already say that it is an image.';
}

/** Checks that a picture block in running text has its file. */
export function checkPictureFile(picture: Picture | undefined): true | string {
  return !picture || Boolean(picture.asset?._ref) || 'Choose a picture, or delete this empty block.';
}
