import { z } from 'zod';

import { contentTypeNames, defaultLanguage, isPageTypeName, languageNames } from '#sanity/content-types.ts';
import { optionalText } from './optional-reference.ts';

/** Non-empty text. */
export const text = z.string().trim().min(1, 'must not be empty');

/** An optional list of texts. The Studio's “Add item” keeps a blank one until it is written: it is left out. */
export const texts = z
  .array(z.string().trim().nullish())
  .nullish()
  .transform((items) => (items ?? []).filter((item): item is string => Boolean(item)));

/** The `current` of a slug: what stands in the URL. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');

/** False for what no document can have as its slug: such an address costs no query. */
export function isSlug(value: string): boolean {
  return slug.safeParse(value).success;
}

/** The language of a document; that of the site when it names none. */
export const language = z
  .enum(languageNames)
  .nullish()
  .transform((name) => name ?? defaultLanguage);

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A day of a review; none in a draft, which the reviewer reads in the preview before there is one. */
export const reviewDay = optionalText(day);

/** Protocols that a link in content may have; everything else is refused at the boundary. */
const LINK_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** An absolute link or a path on this site, never a script or data URL. */
export const href = z
  .string()
  .refine(isSafeHref, 'must be a path on this site or an https, http, mailto or tel address');

/** An absolute web address. */
export const webUrl = z.url({ protocol: /^https?$/ });

function isSafeHref(value: string): boolean {
  // A path must not be protocol-relative, in any spelling a browser would accept as one.
  if (/^[/#]/.test(value)) return !/^\/[\\/]/.test(value) && !/[\t\n\r]/.test(value);
  const url = URL.parse(value);
  return url !== null && LINK_PROTOCOLS.has(url.protocol);
}

/** A document type that has pages. */
export const pageType = z.enum(contentTypeNames.filter(isPageTypeName));
