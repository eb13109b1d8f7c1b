import { z } from 'zod';
import { type BackgroundTask } from '../background/start-background-tasks.ts';
import { identifiers } from '../content/source.ts';
import { type RequestOptions } from '../outbound/request-public.ts';
import { lookUpSource } from './look-up-source.ts';
import { type SourceNotice } from './source-notice.ts';

const day = 24 * 60 * 60_000;

/** Services ask for no more than a few requests a second. */
const PAUSE_MS = 1_000;

/** After so many services that do not answer there is no connection. */
const MOST_UNREACHABLE = 5;

/** Published documents, drafts and versions: whichever is published next keeps what was found. */
const query = `*[_type == "source" && (defined(doi) || defined(pmid))] | order(_id) {_id, doi, pmid, notice}`;

const sourcesSchema = z.array(
  z.object({
    _id: z.string(),
    doi: z.string().nullish(),
    pmid: z.string().nullish(),
    notice: z.unknown(),
  }),
);

/**
 * Looks up monthly whether the papers cited were retracted or corrected, and keeps it in each source.
 * What cannot be looked up keeps what was known of it.
 *
 * @param options of the requests; tests ask a server of their own
 */
export function lookForNotices(options: RequestOptions & { origin?: string; pause?: number } = {}): BackgroundTask {
  return {
    name: 'retractions',
    period: 30 * day,
    async run({ writer, lease, signal }) {
      const sources = sourcesSchema.parse(await writer.fetch(query, {}, { perspective: 'raw' }));
      let unreachable = 0;
      for (const [number, copies] of Map.groupBy(sources, numberOf)) {
        if (signal.aborted || !(await lease.renew())) return 'again';
        const found = number ? await noticeOf(number, options) : undefined;
        if (found === 'unreachable' && ++unreachable >= MOST_UNREACHABLE) return 'again';
        if (found && found !== 'unreachable') await keep(copies, found.notice);
        await new Promise((resolve) => setTimeout(resolve, options.pause ?? PAUSE_MS));
      }
      return unreachable === 0 ? 'done' : 'again';

      async function keep(copies: z.output<typeof sourcesSchema>, notice: SourceNotice | undefined): Promise<void> {
        for (const { _id, notice: before } of copies) {
          if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(notice))) continue;
          const patch = writer.patch(_id);
          await (notice ? patch.set({ notice }) : patch.unset(['notice'])).commit();
        }
      }
    },
  };
}

const numberOf = ({ doi, pmid }: { doi?: string | null | undefined; pmid?: string | null | undefined }) =>
  (doi && `doi ${doi}`) || (pmid && `pmid ${pmid}`) || undefined;

async function noticeOf(
  number: string,
  options: RequestOptions & { origin?: string },
): Promise<{ notice: SourceNotice | undefined } | 'unreachable' | undefined> {
  const [kind, identifier] = number.split(' ', 2) as ['doi' | 'pmid', string];
  if (!identifiers[kind].safeParse(identifier).success) return undefined;
  const found = await lookUpSource(kind, identifier, options);
  if (found.state === 'unreachable') return 'unreachable';
  return found.state === 'found' ? { notice: found.notice } : undefined;
}

/** A notice with its fields in one order, without those of the content source. */
function sorted(notice: unknown): unknown {
  const { kind, on, doi } = (notice ?? {}) as Record<string, unknown>;
  return [kind, on, doi];
}
