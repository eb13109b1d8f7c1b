import { type SiteSettings } from '#lib/content/site-settings.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { Address } from './address.tsx';
import { OpeningHours } from './opening-hours.tsx';

/** How to reach and visit the practice. */
export function ContactPage({ settings }: { settings: SiteSettings }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>Contact</h1>
      {settings.bookingNote && <p className="lead">{settings.bookingNote}</p>}
      <div className="contact-columns">
        <section aria-labelledby="contact-reach">
          <h2 id="contact-reach">Reach us</h2>
          <Address settings={settings} />
        </section>
        {settings.openingHours.length > 0 && (
          <section aria-labelledby="contact-hours">
            <h2 id="contact-hours">When we are open</h2>
            <OpeningHours hours={settings.openingHours} />
          </section>
        )}
      </div>
    </>
  );
}
