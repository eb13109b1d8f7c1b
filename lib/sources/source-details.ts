/** What a service knows of a source; what it does not say is left out. The names are those of the document's fields. */
export interface SourceDetails {
  title?: string;
  /** Such as “Haller H, Lauche R”. */
  authors?: string;
  publication?: string;
  year?: number;
  /** Volume, issue and pages, such as “12(6):679”. */
  locator?: string;
  doi?: string;
  pmid?: string;
}

/** Names that are given in full; after them it says “et al.”, as Vancouver references do. */
const mostAuthors = 6;

/** The names of the authors as references give them. */
export function authorLine(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return [...names.slice(0, mostAuthors), ...(names.length > mostAuthors ? ['et al.'] : [])].join(', ');
}

/** Volume, issue and pages in one: `12(6):679-85`. */
export function locatorLine(volume?: string | null, issue?: string | null, pages?: string | null): string | undefined {
  const where = `${volume || ''}${issue ? `(${issue})` : ''}`;
  return [where, pages].filter(Boolean).join(':') || undefined;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A title as plain text: services send it with the tags of italics, entities of XML, and line breaks. */
export function plainTitle(markup: string | null | undefined): string | undefined {
  const plain = (markup ?? '')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
    .trim();
  return plain || undefined;
}

/** The details that are known. */
export function known(details: { [Name in keyof SourceDetails]: SourceDetails[Name] | undefined }): SourceDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}
