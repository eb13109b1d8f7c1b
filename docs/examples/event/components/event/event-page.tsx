import { type Event } from '#lib/content/event.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { listBreadcrumb } from '#lib/seo/breadcrumbs.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { RichText } from '../rich-text/rich-text.tsx';

/** Events are in one place, so their times are that place's. */
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' });

/** One event: when, where, and what happens there. */
export function EventPage({ event }: { event: Event }) {
  return (
    <>
      <Breadcrumbs crumbs={[listBreadcrumb('event')]} />
      <h1>{event.title}</h1>
      <EventFacts event={event} />
      <RichText value={event.body} outline={outline(event.body, [])} />
    </>
  );
}

/** When and where it takes place. */
export function EventFacts({ event: { starts, place } }: { event: Pick<Event, 'starts' | 'place'> }) {
  return (
    <p className="meta">
      <time dateTime={starts}>{time.format(new Date(starts))}</time>, {place}
    </p>
  );
}
