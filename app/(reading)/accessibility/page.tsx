import { type Metadata } from 'next';

import { SettingsPage } from '../../../components/practice/settings-page.tsx';
import { getSettingsPage } from '../../../lib/content/site-settings.ts';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Accessibility',
  description: 'How this site is made so that everyone can use it, and how to tell us where it fails.',
  alternates: { canonical: '/accessibility' },
};

export default async function Page() {
  return <SettingsPage title="Accessibility" body={await getSettingsPage('accessibility')} />;
}
