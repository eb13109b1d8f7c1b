import { type Metadata } from 'next';

import { SettingsPage } from '../../../components/practice/settings-page.tsx';
import { getSettingsPage } from '../../../lib/content/site-settings.ts';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'About the practice',
  description: 'Who we are and how we work.',
  alternates: { canonical: '/about' },
};

export default async function Page() {
  return <SettingsPage title="About the practice" body={await getSettingsPage('about')} />;
}
