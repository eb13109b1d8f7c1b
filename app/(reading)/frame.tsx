import { type Metadata } from 'next';
import { type ReactNode } from 'react';

import { SiteFooter } from '../../components/layout/site-footer.tsx';
import { SiteHeader } from '../../components/layout/site-header.tsx';
import { type SiteSettings } from '../../lib/content/site-settings.ts';
import { getEnv } from '../../lib/env.ts';
import { isPreview } from '../../lib/preview/mode.ts';
import { defaultLanguage } from '../../sanity/content-types.ts';
import { newsreader } from './font.ts';
import { Preview } from './preview.client.tsx';

/** What the heads of all pages have in common. */
export const frameMetadata = ({ practiceName }: SiteSettings): Metadata => ({
  metadataBase: new URL(getEnv().siteUrl),
  title: { default: practiceName, template: `%s – ${practiceName}` },
  formatDetection: { telephone: false, address: false, email: false },
});

/** Header, the page, footer. No client component outside of a preview, so nothing here needs script. */
export async function Frame({ settings, children }: { settings: SiteSettings; children: ReactNode }) {
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
