import { type Metadata } from 'next';

import { ExternalResourceListPage } from '../../../components/external-resource/external-resource-list-page.tsx';
import { getExternalResourceGroups } from '../../../lib/content/external-resource.ts';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Resources',
  description: 'Pages and studies by others on craniosacral therapy, and why we find them worth reading.',
  alternates: { canonical: '/resources' },
};

export default async function Page() {
  return <ExternalResourceListPage groups={await getExternalResourceGroups()} />;
}
