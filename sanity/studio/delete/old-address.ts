import { type SanityClient } from '@sanity/client';
import { type SanityDocument } from 'sanity';
import { type Destination, redirectTo } from '../redirects/redirect-to.ts';
import { isPageTypeName, pathOf } from '../../content-types.ts';

/** How long somebody may think about the Studio's own question before the page is really deleted. */
const patienceMs = 10 * 60_000;

/** The address of a published document's page; `undefined` when it has none. */
export function pathOfDocument(document: SanityDocument | null): string | undefined {
  const slug = (document?.slug as { current?: string } | undefined)?.current;
  return document && slug && isPageTypeName(document._type) ? pathOf(document._type, slug) : undefined;
}

/** Writes the redirect for an old address as soon as the document is deleted, and not if it is kept after all. */
export function sayFarewellOnceDeleted(client: SanityClient, id: string, from: string, farewell: Destination): void {
  const listening = client
    .listen('*[_id == $id]', { id }, { includeResult: false, visibility: 'query' })
    .subscribe((event) => {
      if (event.type !== 'mutation' || event.transition !== 'disappear') return;
      stop();
      void redirectTo(client, from, farewell);
    });
  const patience = setTimeout(() => listening.unsubscribe(), patienceMs);
  const stop = (): void => {
    clearTimeout(patience);
    listening.unsubscribe();
  };
}
