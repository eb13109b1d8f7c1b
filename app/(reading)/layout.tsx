import './reading.css';

import { type Metadata, type Viewport } from 'next';
import { type ReactNode } from 'react';

import { SiteFooter } from '../../components/layout/site-footer.tsx';
import { SiteHeader } from '../../components/layout/site-header.tsx';
import { getSiteSettings } from '../../lib/content/site-settings.ts';
import { getEnv } from '../../lib/env.ts';
import { isPreview } from '../../lib/preview/mode.ts';
import { defaultLanguage } from '../../sanity/content-types.ts';
import { newsreader } from './font.ts';
import { Preview } from './preview.client.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const { practiceName } = await getSiteSettings();
  return {
    metadataBase: new URL(getEnv().siteUrl),
    title: { default: practiceName, template: `%s – ${practiceName}` },
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f1' },
    { media: '(prefers-color-scheme: dark)', color: '#14191a' },
  ],
  colorScheme: 'light dark',
};

/** Every reading page: header, the page, footer. No client component, so nothing here needs script. */
export default async function ReadingLayout({ children }: { children: ReactNode }) {
  const settings = await getSiteSettings();
  return (
    <html lang={defaultLanguage} className={newsreader.variable} data-site={getEnv().siteUrl}>
      <body>
        {/* React moves it to the head. */}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={settings.practiceName}
          href="/opensearch.xml"
        />
        <SiteHeader settings={settings} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter settings={settings} />
        {(await isPreview()) && <Preview />}
      </body>
    </html>
  );
}
