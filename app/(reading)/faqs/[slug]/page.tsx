import { type Metadata } from 'next';

import { FaqPage } from '#components/faq/faq-page.tsx';
import { FeedbackQuestion } from '#components/feedback/feedback-question.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getFaq } from '#lib/content/faq.ts';
import { getEnv } from '#lib/env.ts';
import { redirectOrNotFound } from '#lib/redirects/redirect-or-not-found.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { sharePath } from '#lib/seo/share-path.ts';
import { getSite } from '#lib/seo/site.ts';
import { faqGraph } from '#lib/seo/structured-data/faq-graph.ts';
import { pathOf } from '#sanity/content-types.ts';

export const revalidate = 86_400;

interface Props {
  params: Promise<{ slug: string }>;
}

/** None at build time: see docs/decisions/0007-pages-are-rendered-by-the-running-site.md. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const faq = await getFaq(slug);
  if (faq === null) return {};
  return pageMetadata({
    path: faq.path,
    title: faq.question,
    description: faq.shortAnswer,
    sharePath: sharePath('faq', slug),
  });
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const faq = await getFaq(slug);
  if (faq === null) return redirectOrNotFound(pathOf('faq', slug));
  return (
    <>
      <JsonLd graph={faqGraph(faq, await getSite())} />
      <FaqPage faq={faq} />
      {getEnv().feedbackToken && <FeedbackQuestion path={faq.path} />}
    </>
  );
}
