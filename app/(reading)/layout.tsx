import './reading.css';

import { type Metadata, type Viewport } from 'next';
import { type ReactNode } from 'react';

import { getSiteSettings } from '#lib/content/site-settings.ts';
import { isPreview } from '#lib/preview/mode.ts';
import { Frame, frameMetadata } from './frame.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return frameMetadata(await getSiteSettings());
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f1' },
    { media: '(prefers-color-scheme: dark)', color: '#14191a' },
  ],
  colorScheme: 'light dark',
};

/** Every reading page in English but the search. */
export default async function ReadingLayout({ children }: { children: ReactNode }) {
  return (
    <Frame settings={await getSiteSettings()} preview={await isPreview()}>
      {children}
    </Frame>
  );
}
