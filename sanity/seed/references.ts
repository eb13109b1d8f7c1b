import { type ContentTypeName } from '../content-types.ts';

interface Reference {
  _type: 'reference';
  _ref: string;
}

/** The id of a seeded document: the same in every dataset, so that seeding twice changes nothing. */
export function documentId(type: ContentTypeName, name: string): string {
  return `${type}-${name}`;
}

/** A strong reference to a seeded document. */
export function reference(type: ContentTypeName, name: string): Reference {
  return { _type: 'reference', _ref: documentId(type, name) };
}

/** A list of strong references, each with the key an array member needs. */
export function references(type: ContentTypeName, ...names: string[]): (Reference & { _key: string })[] {
  return names.map((name) => ({ _key: name, ...reference(type, name) }));
}

/** Sanity's slug object. */
export function slug(current: string): { _type: 'slug'; current: string } {
  return { _type: 'slug', current };
}
