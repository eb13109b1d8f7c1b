import { type Metadata } from 'next';

import { HomePage } from '../../components/home/home-page.tsx';
import { getHome } from '../../lib/content/home.ts';
import { getSiteSettings } from '../../lib/content/site-settings.ts';

export const revalidate = 600;

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function Page() {
  const [home, settings] = await Promise.all([getHome(), getSiteSettings()]);
  return <HomePage home={home} settings={settings} />;
}
