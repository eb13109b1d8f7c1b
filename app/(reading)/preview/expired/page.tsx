import { type Metadata } from 'next';

import { expiredLink, ExpiredLinkPage } from '#components/preview/expired-link-page.tsx';

export const revalidate = 600;

export const metadata: Metadata = { title: expiredLink.title, robots: { index: false } };

/** What `/api/preview/share` answers with when a share link no longer counts. */
export default function Page() {
  return <ExpiredLinkPage />;
}
