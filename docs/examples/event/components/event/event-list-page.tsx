import { type EventList } from '#lib/content/event.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { EventFacts } from './event-page.tsx';

/** All events, the earliest first. */
export function EventListPage({ events }: { events: EventList }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>Events</h1>
      <ul className="entries">
        {events.map((event) => (
          <li key={event.id}>
            <h2>
              <a href={event.path}>{event.title}</a>
            </h2>
            <EventFacts event={event} />
          </li>
        ))}
      </ul>
    </>
  );
}
