import { type SiteSettings } from '#lib/content/site-settings.ts';

/** Where the practice is and how to reach it; parts that are not set are left out. */
export function Address({ settings }: { settings: SiteSettings }) {
  const { address, phone, email } = settings;
  return (
    <address>
      {address && (
        <p>
          {address.street}
          <br />
          {address.locality} {address.postalCode}
          <br />
          {[address.region, address.country].filter(Boolean).join(', ')}
        </p>
      )}
      <ul className="plain">
        {phone && <li>{phone.uri ? <a href={phone.uri}>{phone.written}</a> : phone.written}</li>}
        {email && (
          <li>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
      </ul>
    </address>
  );
}
