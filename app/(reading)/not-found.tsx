import { type Metadata } from 'next';

import { NotFoundPage } from '#components/layout/not-found-page.tsx';
import { english } from '#lib/i18n/english.ts';

export const metadata: Metadata = { title: english.notFound.title };

/** Seen under `next dev` only: `server/main.ts` sends the page for 404s in place of this one. */
export default function NotFound() {
  return <NotFoundPage words={english} />;
}
