import { type Metadata } from 'next';
import { notFound } from 'next/navigation';

import { FeedbackOutcome, outcomes } from '#components/feedback/feedback-outcome.tsx';

export const dynamicParams = false;

interface Props {
  params: Promise<{ outcome: string }>;
}

export function generateStaticParams() {
  return Object.keys(outcomes).map((outcome) => ({ outcome }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { outcome } = await params;
  return isOutcome(outcome) ? { title: outcomes[outcome].title, robots: { index: false } } : {};
}

/** Where the feedback form leads. */
export default async function Page({ params }: Props) {
  const { outcome } = await params;
  if (!isOutcome(outcome)) notFound();
  return <FeedbackOutcome outcome={outcome} />;
}

function isOutcome(name: string): name is keyof typeof outcomes {
  return Object.hasOwn(outcomes, name);
}
