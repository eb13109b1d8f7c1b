import { type Event as EventNode, type Graph } from 'schema-dts';

import { type Event } from '#lib/content/event.ts';
import { listBreadcrumb } from '../breadcrumbs.ts';
import { type Site } from '../site.ts';
import { graphOf } from './graph.ts';
import { breadcrumbs, breadcrumbsRef, pageProperties } from './page-parts.ts';
import { practiceRef, siteNodes } from './site-nodes.ts';

/** An event, and the page that is about it. */
export function eventGraph({ path, title, starts, place, updatedAt }: Event, site: Site): Graph {
  const event: EventNode = {
    '@type': 'Event',
    '@id': `${site.url}${path}#event`,
    name: title,
    startDate: starts,
    location: { '@type': 'Place', name: place, address: place },
    organizer: practiceRef(site),
  };
  const page = {
    '@type': 'WebPage' as const,
    ...pageProperties(site, path, title),
    breadcrumb: breadcrumbsRef(site, path),
    dateModified: updatedAt,
    mainEntity: { '@id': `${site.url}${path}#event` },
  };
  return graphOf([
    ...siteNodes(site),
    page,
    event,
    breadcrumbs(site, [listBreadcrumb('event')], { label: title, path }),
  ]);
}
