import { type SiteSettings } from '#lib/content/site-settings.ts';

/** When the practice is open, a line for each group of days. */
export function OpeningHours({ hours }: { hours: SiteSettings['openingHours'] }) {
  return (
    <dl className="opening-hours">
      {hours.map(({ days, hours: time, note }) => (
        <div key={days}>
          <dt>{days}</dt>
          <dd>
            {time}
            {note && <small> {note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
