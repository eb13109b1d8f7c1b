import { siteDocuments } from '#bench/lake-query/dataset.ts';
import { type BenchQuery, otherQueries, siteQueries, studioQueries } from '#bench/lake-query/queries.ts';
import { oracleAnswer } from './oracle.ts';
import { engineWith } from './support.ts';

const documents = siteDocuments(400);
const engine = engineWith(documents);
const queries = [...siteQueries, ...studioQueries, ...otherQueries];

function request({ query, params, perspective }: BenchQuery) {
  return { query, params: params(0), perspective, canReadPrivate: true } as const;
}

// The queries that the benchmark times. groq-js has no text::query(); text-search.test.ts says what to expect of it.
it.each(queries.filter(({ query }) => !query.includes('text::query')))(
  '$name: is answered as by groq-js',
  async (query) => {
    expect((await engine.query(request(query))).result).toEqual(await oracleAnswer(documents, request(query)));
  },
);
