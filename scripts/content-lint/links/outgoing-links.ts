import { type Path } from '#sanity/claims/texts.ts';
import { type Document } from '../finding.ts';

/** A link that leads away from the site, and the field that holds it. */
export interface OutgoingLink {
  document: Document;
  path: Path;
  href: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The links of a document to other websites: addresses of resources and sources, DOIs, and links in texts. */
export function outgoingLinks(document: Document): OutgoingLink[] {
  const links: OutgoingLink[] = [];
  const add = (path: Path, href: string) => links.push({ document, path, href });
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string' && (path.at(-1) === 'href' || path.at(-1) === 'url')) {
      if (/^https?:\/\//i.test(value)) add(path, value);
    } else if (Array.isArray(value))
      value.forEach((member: unknown, index) =>
        walk(member, [...path, isObject(member) && typeof member._key === 'string' ? { _key: member._key } : index]),
      );
    else if (isObject(value)) for (const [name, field] of Object.entries(value)) walk(field, [...path, name]);
  };
  walk(document, []);
  if (document._type === 'source' && typeof document.doi === 'string')
    add(['doi'], `https://doi.org/${encodeURI(document.doi)}`);
  return links;
}
