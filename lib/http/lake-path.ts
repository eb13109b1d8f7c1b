/** The path of this site behind which the embedded lake answers; see docs/decisions/0004-browsers-reach-the-lake-through-the-site.md. */
export const LAKE_PATH = '/lake';
