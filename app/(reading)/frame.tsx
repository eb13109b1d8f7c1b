import { type Metadata } from 'next';
import { type ReactNode } from 'react';

import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { type SiteSettings } from '#lib/content/site-settings.ts';
import { getEnv } from '#lib/env.ts';
import { defaultLanguage } from '#sanity/content-types.ts';
import { newsreader } from './font.ts';
import { Preview } from './preview.client.tsx';

/** What the heads of all pages have in common. */
export const frameMetadata = ({ practiceName }: SiteSettings): Metadata => ({
  metadataBase: new URL(getEnv().siteUrl),
  title: { default: practiceName, template: `%s – ${practiceName}` },
  formatDetection: { telephone: false, address: false, email: false },
});

interface Props {
  settings: SiteSettings;
  /** True for staff and guests who are shown drafts. */
  preview: boolean;
  children: ReactNode;
}

/**
 * Header, the page, footer. Nothing here needs script: of the client components, the menus are whole when the server has
 * rendered them, and the preview is for staff. It waits for nothing, or the tags of the head came in any order.
 */
export function Frame({ settings, preview, children }: Props) {
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
        {preview && <Preview />}
      </body>
    </html>
  );
}
