import { type Metadata } from 'next';

import { PersonListPage } from '../../../components/person/person-list-page.tsx';
import { getPersonList } from '../../../lib/content/person.ts';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'People',
  description: 'Who works at the practice, and who writes and reviews its texts.',
  alternates: { canonical: '/people' },
};

export default async function Page() {
  return <PersonListPage people={await getPersonList()} />;
}
