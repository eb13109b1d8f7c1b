import { type LakeDocument } from './lake-document.ts';

/** What a query sees: everything, published documents only, or published documents overlaid by drafts and releases. */
export type Perspective = 'raw' | 'published' | 'drafts' | readonly string[];

/** How a document id divides: `drafts.<id>`, `versions.<release>.<id>`, or the published id itself. */
export interface DocumentIdParts {
  publishedId: string;
  /** `published`, `drafts`, or the name of a release. */
  layer: string;
}

/** Splits an id as Sanity defines it: https://www.sanity.io/docs/content-lake/ids */
export function splitDocumentId(id: string): DocumentIdParts {
  if (id.startsWith('drafts.')) return { publishedId: id.slice(7), layer: 'drafts' };
  if (id.startsWith('versions.')) {
    const dot = id.indexOf('.', 9);
    if (dot > 0) return { publishedId: id.slice(dot + 1), layer: id.slice(9, dot) };
  }
  return { publishedId: id, layer: 'published' };
}

/**
 * How a perspective chooses what it shows. `layers` are the overlay's layers above the published one, the one that
 * wins first; `null` means that documents are shown as they are stored.
 */
export interface Visibility {
  readonly key: string;
  readonly layers: readonly string[] | null;
  readonly showsPrivate: boolean;
  readonly showsVersions: boolean;
}

/** https://www.sanity.io/docs/content-lake/perspectives */
export function visibilityOf(perspective: Perspective, canReadPrivate: boolean): Visibility {
  // Without private ids there are no drafts to overlay, and all perspectives are one.
  if (!canReadPrivate) return { key: 'public', layers: null, showsPrivate: false, showsVersions: false };
  if (perspective === 'raw') return { key: 'raw', layers: null, showsPrivate: true, showsVersions: true };
  const named = typeof perspective === 'string' ? [perspective] : perspective;
  const layers = named.filter((layer) => layer !== 'published');
  if (layers.length === 0) return { key: 'published', layers: null, showsPrivate: true, showsVersions: false };
  return { key: `overlay ${JSON.stringify(layers)}`, layers, showsPrivate: true, showsVersions: false };
}

/** The id under which a stored document is shown, if it is shown at all. */
export function shownId(id: string, visibility: Visibility): string {
  return visibility.layers ? splitDocumentId(id).publishedId : id;
}

/** The stored document that is shown under an id. */
export function shownDocument(
  shown: string,
  documents: ReadonlyMap<string, LakeDocument>,
  visibility: Visibility,
): LakeDocument | undefined {
  const { layers, showsPrivate, showsVersions } = visibility;
  if (!layers) {
    const isVersion = shown.startsWith('drafts.') || shown.startsWith('versions.');
    const isHidden = showsPrivate ? isVersion && !showsVersions : shown.includes('.');
    return isHidden ? undefined : documents.get(shown);
  }
  for (const layer of layers) {
    const document = documents.get(layer === 'drafts' ? `drafts.${shown}` : `versions.${layer}.${shown}`);
    if (document) return isPlannedDeletion(document) ? undefined : document;
  }
  return documents.get(shown);
}

/** A document as it is shown: in an overlay, under its published id and naming the id it is stored under. */
export function presented(document: LakeDocument, visibility: Visibility): LakeDocument {
  if (!visibility.layers) return document;
  return { ...document, _id: splitDocumentId(document._id).publishedId, _originalId: document._id };
}

/** A version that says "this document will be gone when the release is published". */
function isPlannedDeletion(document: LakeDocument): boolean {
  const system = document._system;
  return typeof system === 'object' && system !== null && 'delete' in system && system.delete === true;
}
