import { DEEP } from '#tests/support/deep.ts';
import { QueryEngine, type QueryRequest } from '#sanity/lake/engine/query/query-engine.ts';
import { oracleAnswer } from './oracle.ts';
import { Random } from './random.ts';
import { randomDataset, randomDocument, randomStoredId } from './random-dataset.ts';
import { randomQuery } from './random-query.ts';

/** `DEEP=1` runs the full number; the seeds of the short run are among its own. */
const datasets = DEEP ? 1200 : 40;
const queriesPerDataset = 20;
const perBatch = 20;
const refused = Symbol('refused');

function newEngine(): QueryEngine {
  return new QueryEngine({ projectId: 'stillpoint', dataset: 'production' });
}

function randomRequest(random: Random): QueryRequest {
  return {
    ...randomQuery(random),
    perspective: random.pick(['raw', 'published', 'drafts', ['spring', 'drafts'], ['summer']] as const),
    canReadPrivate: random.chance(0.9),
    deadlineMs: 60_000,
  };
}

/** Answers as JSON text: the order of an object's keys counts too. */
async function answers(engine: QueryEngine, request: QueryRequest): Promise<string> {
  const { result } = await engine.query(request);
  return JSON.stringify(result);
}

const seeds = Array.from({ length: datasets / perBatch }, (_, batch) => batch * perBatch + 1);

describe.each(seeds)('random datasets and queries from seed %i', (firstSeed) => {
  it('are answered as groq-js answers them', async () => {
    for (let seed = firstSeed; seed < firstSeed + perBatch; seed++) {
      const random = new Random(seed);
      const documents = randomDataset(random);
      const engine = newEngine();
      engine.replaceAll(documents);
      for (let count = 0; count < queriesPerDataset; count++) {
        const request = randomRequest(random);
        // What groq-js refuses to parse or evaluate has no truth to compare with.
        const expected = await oracleAnswer(documents, request).catch(() => refused);
        if (expected === refused) continue;
        expect({ seed, request, answer: await answers(engine, request) }).toEqual({
          seed,
          request,
          answer: JSON.stringify(expected),
        });
      }
    }
  }, 120_000);

  it('are answered the same after changes as by an engine that starts with the changed documents', async () => {
    for (let seed = firstSeed; seed < firstSeed + perBatch / 4; seed++) {
      const random = new Random(seed + 500_000);
      const documents = new Map(randomDataset(random).map((document) => [document._id, document]));
      const engine = newEngine();
      engine.replaceAll(documents.values());
      const requests = Array.from({ length: 6 }, () => randomRequest(random));
      for (let round = 0; round < 5; round++) {
        const fresh = newEngine();
        fresh.replaceAll(documents.values());
        for (const request of requests) {
          const expected = await fresh.query(request).catch((error: unknown) => ({ result: String(error) }));
          const actual = await engine.query(request).catch((error: unknown) => ({ result: String(error) }));
          expect({ seed, request, answer: actual.result }).toEqual({ seed, request, answer: expected.result });
        }
        const changes = random.list(12, () => {
          const id = random.chance(0.5) ? random.pick([...documents.keys(), 'article-0']) : randomStoredId(random);
          return { id, document: random.chance(0.3) ? null : randomDocument(random, id) };
        });
        for (const { id, document } of changes) {
          if (document) documents.set(id, document);
          else documents.delete(id);
        }
        engine.apply(changes);
      }
    }
  }, 120_000);
});
