import { defineQuery } from 'groq';
import { z } from 'zod';

import { type EventListQueryResult, type EventQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { listTag, pageTag } from './cache-tags.ts';
import { isSlug, text } from './fields.ts';
import { load, loadExisting } from './load.ts';
import { validItems } from './optional-reference.ts';
import { linkFields, pageFields, toLink, toPage } from './page-document.ts';
import { richTextProjection, richTextSchema } from './rich-text.ts';

export const eventQuery = defineQuery(`*[_type == "event" && slug.current == $slug][0]{
  _id, _type, _rev, _updatedAt, title, "slug": slug.current, starts, place,
  "body": body[]${richTextProjection}
}`);

const facts = { title: text, starts: z.iso.datetime({ offset: true }), place: text };

export const eventSchema = z.object({ ...pageFields('event'), ...facts, body: richTextSchema }).transform(toPage);

export type EventQueryCheck = AssertAssignable<typeof eventSchema, NonNullable<EventQueryResult>>;

/** An event with all its page shows. */
export type Event = z.output<typeof eventSchema>;

/** @returns the published event, or `null` when there is none with this slug. */
export async function getEvent(slug: string): Promise<Event | null> {
  if (!isSlug(slug)) return null;
  return load({ query: eventQuery, params: { slug }, schema: eventSchema, tags: [pageTag('event', slug)] });
}

export const eventListQuery = defineQuery(`{
  "_type": "eventList",
  "events": *[_type == "event" && defined(slug.current)] | order(starts asc, _id asc){
    _id, _type, title, "slug": slug.current, starts, place
  }
}`);

export const eventListSchema = z
  .object({ _type: z.literal('eventList'), events: validItems(z.object({ ...linkFields('event'), ...facts })) })
  .transform(({ events }) => events.map(toLink));

export type EventListQueryCheck = AssertAssignable<typeof eventListSchema, NonNullable<EventListQueryResult>>;

/** All events, the earliest first. */
export type EventList = z.output<typeof eventListSchema>;

export function getEventList(): Promise<EventList> {
  return loadExisting({ query: eventListQuery, schema: eventListSchema, tags: [listTag('event')] });
}
