import { type SiteSettings } from '#lib/content/site-settings.ts';
import { Address } from '../practice/address.tsx';
import { OpeningHours } from '../practice/opening-hours.tsx';
import { MenuLinks } from './menu-links.client.tsx';

const links = [
  { label: 'Topics', path: '/topics' },
  { label: 'Glossary', path: '/glossary' },
  { label: 'People', path: '/people' },
  { label: 'How we write', path: '/how-we-write' },
  { label: 'Accessibility', path: '/accessibility' },
  { label: 'Privacy', path: '/privacy' },
];

/** What every page ends with: urgent help, how to reach the practice, the disclaimer. */
export function SiteFooter({ settings }: { settings: SiteSettings }) {
  return (
    <footer className="site-footer">
      {settings.emergencyNote && <p className="emergency">{settings.emergencyNote}</p>}
      <div className="site-footer-columns">
        <section aria-labelledby="footer-visit">
          <h2 id="footer-visit">Visit us</h2>
          <Address settings={settings} />
        </section>
        {settings.openingHours.length > 0 && (
          <section aria-labelledby="footer-hours">
            <h2 id="footer-hours">Opening hours</h2>
            <OpeningHours hours={settings.openingHours} />
          </section>
        )}
        <nav aria-labelledby="footer-site">
          <h2 id="footer-site">This site</h2>
          <MenuLinks items={links} />
        </nav>
      </div>
      {settings.medicalDisclaimer && <p className="disclaimer">{settings.medicalDisclaimer}</p>}
    </footer>
  );
}
