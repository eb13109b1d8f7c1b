import { type LakeDocument } from './lake-document.ts';

/** What a query sees: everything, published documents only, or published documents overlaid by drafts and releases. */
export type Perspective = 'raw' | 'published' | 'drafts' | readonly string[];

/** How a document id divides: `drafts.<id>`, `versions.<release>.<id>`, or the published id itself. */
export interface DocumentIdParts {
  publishedId: string;
  /** `published`, `drafts`, or the name of a release. */
  layer: string;
  isVersion: boolean;
}

/** Splits an id as Sanity defines it: https://www.sanity.io/docs/content-lake/ids */
export function splitDocumentId(id: string): DocumentIdParts {
  if (id.startsWith('drafts.')) return { publishedId: id.slice(7), layer: 'drafts', isVersion: false };
  if (id.startsWith('versions.')) {
    const dot = id.indexOf('.', 9);
    if (dot > 0) return { publishedId: id.slice(dot + 1), layer: id.slice(9, dot), isVersion: true };
  }
  return { publishedId: id, layer: 'published', isVersion: false };
}

/** The ids that may stand for `publishedId` in an overlay, the one that wins first. */
export function overlayIds(layers: readonly string[], publishedId: string): string[] {
  return [
    ...layers.map((layer) => (layer === 'drafts' ? `drafts.${publishedId}` : `versions.${layer}.${publishedId}`)),
    publishedId,
  ];
}

/** The overlay's layers above the published one, or `null` when the perspective shows documents as stored. */
export function overlayLayers(perspective: Perspective): readonly string[] | null {
  if (perspective === 'raw' || perspective === 'published') return null;
  const layers = perspective === 'drafts' ? ['drafts'] : perspective.filter((layer) => layer !== 'published');
  return layers.length > 0 ? layers : null;
}

/** Whether a document that is shown as stored is visible. Ids with a dot are private. */
export function isVisibleAsStored(id: string, perspective: Perspective, canReadPrivate: boolean): boolean {
  if (!canReadPrivate) return !id.includes('.');
  return perspective === 'raw' || !(id.startsWith('drafts.') || id.startsWith('versions.'));
}

/** A document as an overlay shows it: under its published id, naming the id it is stored under. */
export function overlaid(document: LakeDocument, publishedId: string): LakeDocument {
  return { ...document, _id: publishedId, _originalId: document._id };
}

/** A version that says "this document will be gone when the release is published". */
export function isPlannedDeletion(document: LakeDocument): boolean {
  const system = document._system;
  return typeof system === 'object' && system !== null && 'delete' in system && system.delete === true;
}
