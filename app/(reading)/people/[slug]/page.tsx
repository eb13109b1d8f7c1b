import { type Metadata } from 'next';

import { PersonPage } from '../../../../components/person/person-page.tsx';
import { getPerson } from '../../../../lib/content/person.ts';
import { getNewestSlugs } from '../../../../lib/content/slugs.ts';
import { leave } from '../../../../lib/leave.ts';
import { pathOf } from '../../../../sanity/content-types.ts';

export const revalidate = 600;

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  return (await getNewestSlugs('person')).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await getPerson((await params).slug);
  if (person === null) return {};
  return { title: person.name, description: person.role, alternates: { canonical: person.path } };
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const person = await getPerson(slug);
  if (person === null) return leave(pathOf('person', slug), 'person');
  return <PersonPage person={person} />;
}
