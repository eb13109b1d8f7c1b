import { type LakeDocument } from '../lake-document.ts';
import { LeastRecentlyUsed } from '../least-recently-used.ts';
import { type Perspective, visibilityOf } from '../perspective.ts';
import { DocumentView } from './document-view.ts';

/** Views besides these are forgotten, the longest unused first. */
const mostViews = 8;

/** All documents as stored, and the views through which queries see them. */
export class DocumentStore {
  readonly #documents = new Map<string, LakeDocument>();
  readonly #views = new LeastRecentlyUsed<DocumentView>(mostViews);

  #raw: DocumentView | null = null;

  replaceAll(documents: Iterable<LakeDocument>): void {
    this.#documents.clear();
    this.#views.clear();
    this.#raw = null;
    for (const document of documents) this.#documents.set(document._id, document);
  }

  apply(changes: Iterable<{ id: string; document: LakeDocument | null }>): void {
    for (const { id, document } of changes) {
      if (document) this.#documents.set(id, document);
      else this.#documents.delete(id);
      this.#raw?.refresh(id);
      for (const view of this.#views.values()) view.refresh(id);
    }
  }

  /** The view of a perspective, made when it is first asked for. */
  view(perspective: Perspective, canReadPrivate: boolean): DocumentView {
    const visibility = visibilityOf(perspective, canReadPrivate);
    const raw = () => (this.#raw ??= new DocumentView(this.#documents, visibilityOf('raw', true)));
    if (visibility.showsVersions) return raw();
    const known = this.#views.get(visibility.key);
    if (known) return known;
    const view = new DocumentView(this.#documents, visibility, raw);
    this.#views.set(visibility.key, view);
    return view;
  }
}
