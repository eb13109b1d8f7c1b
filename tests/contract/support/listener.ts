import { type ListenOptions, type MutationEvent, type SanityClient } from '@sanity/client';

type Heard = MutationEvent | { type: string; listenerName?: string };

/** Listens and collects; `arrived` resolves once that many events are there. */
export function listen(client: SanityClient, query: string, params = {}, options: ListenOptions = {}) {
  const heard: Heard[] = [];
  const waiting: { count: number; done: () => void }[] = [];
  const subscription = client
    .listen(query, params, { events: ['welcome', 'mutation'], ...options })
    .subscribe((event) => {
      heard.push(event as Heard);
      for (const { count, done } of waiting) if (heard.length >= count) done();
    });
  const arrived = (count: number): Promise<void> =>
    heard.length >= count ? Promise.resolve() : new Promise((done) => waiting.push({ count, done }));
  return {
    heard,
    arrived,
    stop: () => {
      subscription.unsubscribe();
    },
  };
}

/** The mutations among what was heard. */
export const mutations = (heard: Heard[]): MutationEvent[] =>
  heard.filter((event): event is MutationEvent => event.type === 'mutation');
