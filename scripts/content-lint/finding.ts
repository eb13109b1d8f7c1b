import { type Path } from '#sanity/claims/texts.ts';

/** A document as a dataset holds it. */
export interface Document {
  _id: string;
  _type: string;
  [field: string]: unknown;
}

/** Something to mend in a document. An error fails the check; a warning makes a page worse. */
export interface Finding {
  level: 'error' | 'warning';
  id: string;
  type: string;
  /** The document as a person calls it. */
  title: string;
  path: Path;
  message: string;
}

/** Makes findings about one document. */
export const about =
  (document: Document) =>
  (level: Finding['level'], path: Path, message: string): Finding => {
    const title = [document.title, document.question, document.name, document.term].find(
      (each) => typeof each === 'string',
    );
    return { level, id: document._id, type: document._type, title: String(title ?? document._id), path, message };
  };

/** A path as the Studio and GROQ write it: `body[_key=="a"].children[0]`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    if (typeof part === 'object') return `${text}[_key=="${part._key}"]`;
    return text ? `${text}.${part}` : part;
  }, '');

/** Ids a value refers to, at any depth. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => (key === '_ref' ? [String(field)] : referencesIn(field)));
}
