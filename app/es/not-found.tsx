import { type Metadata } from 'next';

import { NotFoundPage } from '#components/layout/not-found-page.tsx';
import { spanish } from '#lib/i18n/spanish.ts';

export const metadata: Metadata = { title: spanish.notFound.title };

/** Seen under `next dev` only: `server/main.ts` sends the page for 404s in place of this one. */
export default function NotFound() {
  return <NotFoundPage words={spanish} />;
}
