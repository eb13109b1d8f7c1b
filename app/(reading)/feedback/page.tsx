import { type Metadata } from 'next';
import { notFound } from 'next/navigation';

import { FeedbackPage, sendAgain } from '#components/feedback/feedback-page.tsx';
import { getShareCard } from '#lib/content/share-card.ts';
import { getEnv } from '#lib/env.ts';
import { askedPage } from '#lib/feedback/answer.ts';
import { feedbackGuards } from '#lib/feedback/guards.ts';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Nobody looks for a form; `lib/seo/indexing.ts` says the same by header. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { again } = await searchParams;
  return {
    title: again ? sendAgain.title : 'Was this page clear?',
    description: 'Tell us whether a page was clear. We count the answer and keep nothing about you with it.',
    robots: { index: false },
  };
}

/**
 * `/feedback?page=/articles/…`: shown anew each time, because the form carries when that was; with `again=1` after one
 * that was refused.
 */
export default async function Page({ searchParams }: Props) {
  const { page, clear, again } = await searchParams;
  const path = typeof page === 'string' ? page : '';
  const asked = askedPage(path);
  const card = asked && getEnv().feedbackToken ? await getShareCard(asked.type, asked.slug) : null;
  if (card === null) notFound();
  return (
    <FeedbackPage
      path={path}
      title={card.title}
      token={feedbackGuards().tokens.issue(path)}
      clear={clear === 'yes' || clear === 'no' ? clear : undefined}
      again={Boolean(again)}
    />
  );
}
