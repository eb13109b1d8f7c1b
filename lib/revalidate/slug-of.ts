import { type Change } from './webhook.ts';

/** What stands in the address of a document's page; nothing when it has none. */
export function slugOf(document: Change['after']): string | undefined {
  const slug = document?.slug as { current?: unknown } | undefined;
  return typeof slug?.current === 'string' && slug.current !== '' ? slug.current : undefined;
}
