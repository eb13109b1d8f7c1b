import '../(reading)/reading.css';

import { type ReactNode } from 'react';

import { TranslatedFooter } from '#components/layout/translated-footer.tsx';
import { TranslatedHeader } from '#components/layout/translated-header.tsx';
import { getSiteSettings } from '#lib/content/site-settings.ts';
import { getEnv } from '#lib/env.ts';
import { isPreview } from '#lib/preview/mode.ts';
import { spanish } from '#lib/i18n/spanish.ts';
import { newsreader } from '../(reading)/font.ts';
import { Preview } from '../(reading)/preview.client.tsx';

export { generateMetadata, viewport } from '../(reading)/layout.tsx';

/** The pages that are there in Spanish. What is not translated is not shown, but linked to as English. */
export default async function SpanishLayout({ children }: { children: ReactNode }) {
  const settings = await getSiteSettings();
  return (
    <html lang={spanish.language} className={newsreader.variable} data-site={getEnv().siteUrl}>
      <body>
        <TranslatedHeader settings={settings} words={spanish} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <TranslatedFooter settings={settings} words={spanish} />
        {(await isPreview()) && <Preview />}
      </body>
    </html>
  );
}
