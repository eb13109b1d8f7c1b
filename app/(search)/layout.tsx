import '../(reading)/reading.css';

import { type Metadata } from 'next';
import { type ReactNode } from 'react';

import { orLastGood } from '#lib/content/last-good.ts';
import { getSiteSettings } from '#lib/content/site-settings.ts';
import { isPreview } from '#lib/preview/mode.ts';
import { Frame, frameMetadata } from '../(reading)/frame.tsx';

export { viewport } from '../(reading)/layout.tsx';

/** The search is never kept, and its index is in memory: it goes on in an outage. */
const getSettings = orLastGood(getSiteSettings);

export async function generateMetadata(): Promise<Metadata> {
  return frameMetadata(await getSettings());
}

/** Around the search as around every reading page. */
export default async function SearchLayout({ children }: { children: ReactNode }) {
  return (
    <Frame settings={await getSettings()} preview={await isPreview()}>
      {children}
    </Frame>
  );
}
