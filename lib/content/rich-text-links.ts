import { z } from 'zod';

import { glossaryPath, pathOf } from '#sanity/content-types.ts';
import { dialledLink } from '#sanity/phone-number.ts';
import { href, language, pageType, slug } from './fields.ts';
import { optionalReference } from './optional-reference.ts';

/** A link inside a block. Its `href` is safe: a path of this site or an https, http, mailto or tel address. */
export type TextLink =
  | { _key: string; _type: 'link'; href: string }
  | { _key: string; _type: 'internalLink'; href: string }
  | { _key: string; _type: 'glossaryLink'; href: string };

/** What a link in a text needs to know of the document that it leads to. */
export const internalLinkProjection = /* groq */ `{_id, _type, "slug": slug.current, language}`;

/**
 * A mark definition. One that leads nowhere becomes `null`: its words stay, without a link. The target of a link by
 * reference is another document, so a broken target costs the link and not the page.
 */
export const markDefSchema = z
  .object({
    _key: z.string().nullish(),
    _type: z.string().nullish(),
    href: z.union([href, z.literal('')]).nullish(),
    to: optionalReference(z.object({ _id: z.string(), _type: pageType, slug, language })),
    term: optionalReference(z.object({ _id: z.string(), slug })),
  })
  .transform(({ _key, _type, href, to, term }): TextLink | null => {
    if (!_key) return null;
    if (_type === 'link' && href) {
      const address = /^tel:/i.test(href) ? dialledLink(href) : href;
      return address === null ? null : { _key, _type, href: address };
    }
    if (_type === 'internalLink' && to) return { _key, _type, href: pathOf(to._type, to.slug, to.language) };
    return _type === 'glossaryLink' && term ? { _key, _type, href: glossaryPath(term.slug) } : null;
  });

/** What choosing a link needs to know of a child of a block; inline objects have no marks. */
interface Marked {
  text: string;
  marks: readonly string[];
}

/**
 * Chooses one link for each child of a block, because HTML and Markdown cannot nest links.
 * @returns the `_key` of the link of each child. Where several claim a child, the link of the child before goes on;
 *   otherwise the one that covers most children wins. Links around nothing visible are left out.
 */
export function chooseLinks(children: readonly Marked[], links: ReadonlySet<string>): (string | undefined)[] {
  const chosen: (string | undefined)[] = [];
  children.forEach(({ marks }, index) => {
    const claims = marks.filter((mark) => links.has(mark));
    const before = chosen[index - 1];
    const length = (key: string) => {
      const end = children.findIndex((child, at) => at > index && !child.marks.includes(key));
      return end < 0 ? children.length : end;
    };
    chosen.push(
      before && claims.includes(before) ? before : claims.toSorted((a, b) => length(b) - length(a)).find(() => true),
    );
  });
  return chosen.map((key, index) => {
    const start = chosen.findLastIndex((other, at) => at < index && other !== key) + 1;
    const end = chosen.findIndex((other, at) => at > index && other !== key);
    const run = children.slice(start, end < 0 ? undefined : end);
    return run.some(({ text }) => isVisible(text)) ? key : undefined;
  });
}

/** True when a text has a character that takes up ink: neither white space nor a zero-width character. */
export function isVisible(text: string): boolean {
  return /[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/.test(text);
}
