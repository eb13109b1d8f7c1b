import { type Metadata } from 'next';

import { NotFoundPage } from '#components/layout/not-found-page.tsx';
import { spanish } from '#lib/i18n/spanish.ts';

export const revalidate = 86_400;

export const metadata: Metadata = { title: spanish.notFound.title, robots: { index: false } };

/** What `server/main.ts` sends with a 404 below the Spanish pages: see that of the English ones. */
export default function Page() {
  return <NotFoundPage words={spanish} />;
}
