import { DEEP } from '#tests/support/deep.ts';
import { Clock } from '#sanity/lake/engine/query/evaluate/clock.ts';
import { CooperativeEvaluator } from '#sanity/lake/engine/query/evaluate/cooperative.ts';
import { Scope } from '#sanity/lake/engine/query/evaluate/scope.ts';
import { Reads } from '#sanity/lake/engine/query/reads.ts';
import { DocumentStore } from '#sanity/lake/engine/query/index/document-store.ts';
import { type LakeDocument } from '#sanity/lake/engine/query/lake-document.ts';
import { plain } from '#sanity/lake/engine/query/plain.ts';
import { QueryCache } from '#sanity/lake/engine/query/prepared-query.ts';
import { Random } from './random.ts';
import { randomDataset } from './random-dataset.ts';
import { randomQuery, type RandomQuery } from './random-query.ts';
import { oracleAnswer } from './oracle.ts';

const datasets = DEEP ? 300 : 15;
const refused = Symbol('refused');

/** Evaluates a query in small steps from the start, however quick it would be. */
async function answerInSteps(documents: readonly LakeDocument[], { query, params }: RandomQuery): Promise<unknown> {
  const store = new DocumentStore();
  store.replaceAll(documents);
  const prepared = new QueryCache().prepare(query, params);
  const clock = new Clock(60_000);
  const run = {
    params,
    view: store.view('drafts', true),
    clock,
    reads: new Reads(),
    timestamp: new Date(),
    identity: '',
    sanity: { projectId: 'stillpoint', dataset: 'production' },
    memo: new Map(),
  };
  for (const source of prepared.compiled?.sources ?? []) {
    for (const index of source.indexes(run)) await run.view.require(index);
  }
  return plain(await new CooperativeEvaluator(clock).evaluate(prepared.tree, new Scope(run, null, null)));
}

it('answers random queries in small steps as groq-js does', async () => {
  for (let seed = 1; seed <= datasets; seed++) {
    const random = new Random(seed + 900_000);
    const documents = randomDataset(random);
    for (let count = 0; count < 20; count++) {
      const asked = randomQuery(random);
      const request = { ...asked, perspective: 'drafts', canReadPrivate: true } as const;
      const expected = await oracleAnswer(documents, request).catch(() => refused);
      if (expected === refused) continue;
      const answer = JSON.stringify(await answerInSteps(documents, asked));
      expect({ seed, asked, answer }).toEqual({ seed, asked, answer: JSON.stringify(expected) });
    }
  }
}, 300_000);
