import { type Metadata } from 'next';

import { PersonPage } from '#components/person/person-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getPerson } from '#lib/content/person.ts';
import { redirectOrNotFound } from '#lib/redirects/redirect-or-not-found.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { sharePath } from '#lib/seo/share-path.ts';
import { getSite } from '#lib/seo/site.ts';
import { personGraph } from '#lib/seo/structured-data/page-graph.ts';
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
  const person = await getPerson(slug);
  if (person === null) return {};
  return pageMetadata({
    path: person.path,
    title: person.name,
    description: `${person.name}, ${person.role}. ${person.credentials}.`,
    sharePath: sharePath('person', slug),
  });
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const person = await getPerson(slug);
  if (person === null) return redirectOrNotFound(pathOf('person', slug));
  return (
    <>
      <JsonLd graph={personGraph(person, await getSite())} />
      <PersonPage person={person} />
    </>
  );
}
