import { type Metadata } from 'next';

import { SettingsPage } from '../../../components/practice/settings-page.tsx';
import { getSettingsPage } from '../../../lib/content/site-settings.ts';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What this site knows about its readers, and what it does not.',
  alternates: { canonical: '/privacy' },
};

export default async function Page() {
  return <SettingsPage title="Privacy" body={await getSettingsPage('privacy')} />;
}
