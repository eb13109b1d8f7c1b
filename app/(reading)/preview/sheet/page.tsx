import { type Metadata } from 'next';

import { ExpiredLinkPage } from '#components/preview/expired-link-page.tsx';
import { ReviewSheet } from '#components/review/review-sheet.tsx';
import { sharedPass } from '#lib/preview/mode.ts';
import { getReviewedPage } from '#lib/review-sheet/reviewed-page.ts';

export const metadata: Metadata = { title: 'Review sheet', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/preview/sheet`: the page of a share link, to be printed and signed, or answered here. */
export default async function Page({ searchParams }: Props) {
  const [{ outcome }, pass] = await Promise.all([searchParams, sharedPass()]);
  const page = pass && (await getReviewedPage(pass.path));
  if (!page) return <ExpiredLinkPage />;
  return <ReviewSheet page={page} outcome={outcome === 'thanks' || outcome === 'again' ? outcome : undefined} />;
}
