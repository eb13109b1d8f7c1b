import { redirect } from 'next/navigation';

import { getGlossaryPageOf } from '#lib/content/glossary.ts';
import { redirectOrNotFound } from '#lib/redirects/redirect-or-not-found.ts';
import { pagePath } from '#lib/seo/list-pages.ts';
import { contentTypes } from '#sanity/content-types.ts';

export const revalidate = 86_400;

interface Props {
  params: Promise<{ slug: string }>;
}

/** None at build time; this makes the route cached rather than rendered at each request. */
export function generateStaticParams() {
  return [];
}

/** Leads to a word, on whichever page of the glossary it is now: texts link here once there are several. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  const page = await getGlossaryPageOf(slug);
  const { list } = contentTypes.glossaryTerm;
  if (page === null) return redirectOrNotFound(`${list}/${slug}`);
  redirect(`${pagePath(list, page)}#${slug}`);
}
