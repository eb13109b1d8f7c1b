import { type Metadata } from 'next';

import { NotFoundPage } from '#components/layout/not-found-page.tsx';
import { english } from '#lib/i18n/english.ts';

export const revalidate = 86_400;

export const metadata: Metadata = { title: english.notFound.title, robots: { index: false } };

/**
 * What `server/main.ts` sends with every 404: Next's own answer to `notFound()` is an empty shell that needs script.
 * See docs/decisions/0002-not-found-without-script.md.
 */
export default function Page() {
  return <NotFoundPage words={english} />;
}
