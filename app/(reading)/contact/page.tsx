import { type Metadata } from 'next';

import { ContactPage } from '../../../components/practice/contact-page.tsx';
import { getSiteSettings } from '../../../lib/content/site-settings.ts';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Contact',
  description: 'Where the practice is, when it is open and how to reach it.',
  alternates: { canonical: '/contact' },
};

export default async function Page() {
  return <ContactPage settings={await getSiteSettings()} />;
}
