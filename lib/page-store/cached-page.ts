import { type Bodies } from './encodings.ts';
import { type Entry } from './entry.ts';
import { type Freshness } from './tags.ts';

/** A page as it was rendered, before it is stored. */
export type RenderedPage = Omit<Entry, 'build' | 'checked'> & { body: Buffer };

/** A cached page with its bodies, ready to be sent. */
export interface CachedPage extends Entry {
  bodies: Bodies;
  etag: string;
}

/** A cached page, and whether it still shows the current content. */
export interface PageLookup {
  page: CachedPage;
  freshness: Freshness;
}
