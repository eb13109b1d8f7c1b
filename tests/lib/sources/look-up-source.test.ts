import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { lookUpSource } from '#lib/sources/look-up-source.ts';

const asked: string[] = [];
let answer: RequestListener;
const server = createServer((request, response) => {
  asked.push(request.url!);
  answer(request, response);
});
let origin: string;
const allowed = ['127.0.0.1'];

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => asked.splice(0));
afterAll(() => server.close());

const answers = (status: number, body: unknown) => {
  answer = (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const ask = (kind: 'doi' | 'pmid' | 'isbn', number: string, options = {}) =>
  lookUpSource(kind, number, { origin, allowed, ...options });

/** The answer of Crossref's `/works/{doi}`, shortened. */
const work = {
  status: 'ok',
  'message-type': 'work',
  'message-version': '1.0.0',
  message: {
    publisher: 'Springer Science and Business Media LLC',
    issue: '1',
    DOI: '10.1186/s12891-019-3017-y',
    type: 'journal-article',
    page: null,
    title: ['Craniosacral therapy for chronic pain: a <i>systematic</i> review &amp; meta-analysis\n of trials'],
    volume: '21',
    author: [
      { ORCID: 'https://orcid.org/0000-0000-0000-0000', given: 'Heidemarie', family: 'Haller', sequence: 'first' },
      { given: 'Jean-Paul H.', family: 'Lauche', sequence: 'additional', affiliation: [] },
      { name: 'The Trial Group', sequence: 'additional' },
    ],
    'container-title': ['BMC Musculoskeletal Disorders'],
    issued: { 'date-parts': [[2019, 12, 31]] },
    'article-number': '1',
  },
};

test('a DOI is looked up at Crossref', async () => {
  answers(200, work);
  expect(await ask('doi', '10.1186/s12891-019-3017-y')).toEqual({
    service: 'Crossref',
    state: 'found',
    details: {
      title: 'Craniosacral therapy for chronic pain: a systematic review & meta-analysis of trials',
      authors: 'Haller H, Lauche JPH, The Trial Group',
      publication: 'BMC Musculoskeletal Disorders',
      year: 2019,
      locator: '21(1):1',
      doi: '10.1186/s12891-019-3017-y',
    },
  });
  expect(asked).toEqual(['/works/10.1186%2Fs12891-019-3017-y']);
});

test('the gravest of what was filed about a work is told; PubMed marks what was retracted', async () => {
  const update = (type: string, date: (number | null)[], DOI: string) => ({
    updated: { 'date-parts': [date], 'date-time': '2010-02-06T00:00:00Z', timestamp: 1265414400000 },
    DOI,
    type,
    source: 'retraction-watch',
    label: 'Retraction',
    'record-id': '4711',
  });
  const noticeAfter = async (...updates: object[]) => {
    answers(200, { message: { DOI: '10.1016/a', 'updated-by': updates } });
    return (await ask('doi', '10.1016/a')) as { notice?: unknown };
  };
  const erratum = update('erratum', [2004, 3, 6], '10.1016/c');
  const retraction = update('retraction', [2010, 2, 6], '10.1016/r');
  expect((await noticeAfter(erratum, retraction)).notice).toEqual({
    kind: 'retraction',
    on: '2010-02-06',
    doi: '10.1016/r',
  });
  expect((await noticeAfter(update('expression_of_concern', [2010], '10.1016/e'))).notice).toEqual({
    kind: 'concern',
    doi: '10.1016/e',
  });
  expect((await noticeAfter(update('new_version', [2010, 1, 1], '10.1016/n'))).notice).toBeUndefined();
  answers(200, { result: { uids: ['9'], '9': { uid: '9', title: 'A.', pubtype: ['Retracted Publication'] } } });
  expect(await ask('pmid', '9')).toMatchObject({ notice: { kind: 'retraction' } });
});

test('a work without authors, journal and date is taken with what there is', async () => {
  answers(200, { message: { DOI: '10.1000/a', title: [], issued: { 'date-parts': [[null]] }, publisher: 'A house' } });
  expect(await ask('doi', '10.1000/a')).toMatchObject({ details: { publication: 'A house', doi: '10.1000/a' } });
});

test('a PubMed number is looked up at PubMed', async () => {
  answers(200, {
    header: { type: 'esummary', version: '0.3' },
    result: {
      uids: ['30089069'],
      '30089069': {
        uid: '30089069',
        pubdate: '2018 Aug 9',
        source: 'N Engl J Med',
        authors: [{ name: 'Tyler KL', authtype: 'Author', clusterid: '' }],
        title: 'Acute Viral Encephalitis.',
        volume: '379',
        issue: '6',
        pages: '557-566',
        articleids: [
          { idtype: 'pubmed', idtypen: 1, value: '30089069' },
          { idtype: 'doi', idtypen: 3, value: '10.1056/NEJMra1708714' },
        ],
        fulljournalname: 'The New England journal of medicine',
      },
    },
  });
  expect(await ask('pmid', '30089069')).toEqual({
    service: 'PubMed',
    state: 'found',
    details: {
      title: 'Acute Viral Encephalitis',
      authors: 'Tyler KL',
      publication: 'N Engl J Med',
      year: 2018,
      locator: '379(6):557-566',
      doi: '10.1056/NEJMra1708714',
      pmid: '30089069',
    },
  });
});

test('an ISBN is looked up at Open Library, and many authors are shortened', async () => {
  const authors = Array.from({ length: 8 }, (_, index) => ({ name: `Author ${index + 1}` }));
  answers(200, {
    'ISBN:9780980200447': {
      title: 'Slow reading',
      authors,
      publishers: [{ name: 'Litwin Books' }],
      publish_date: 'March 2009',
    },
  });
  expect(await ask('isbn', '978-0-9802004-4-7')).toMatchObject({
    details: {
      title: 'Slow reading',
      authors: 'Author 1, Author 2, Author 3, Author 4, Author 5, Author 6, et al.',
      publication: 'Litwin Books',
      year: 2009,
    },
  });
});

test('what a service does not know is absent', async () => {
  answers(404, 'Resource not found.');
  expect(await ask('doi', '10.1000/none')).toEqual({ service: 'Crossref', state: 'absent' });
  answers(200, { result: { uids: ['9'], '9': { uid: '9', error: 'cannot get document summary' } } });
  expect(await ask('pmid', '9')).toEqual({ service: 'PubMed', state: 'absent' });
  answers(200, {});
  expect(await ask('isbn', '9780306406157')).toEqual({ service: 'Open Library', state: 'absent' });
});

test('an answer in another form, or too long, is invalid', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  answers(200, { message: { title: 'no list' } });
  expect(await ask('doi', '10.1000/a')).toMatchObject({ state: 'invalid' });
  answer = (_request, response) => response.end('<html>');
  expect(await ask('pmid', '9')).toMatchObject({ state: 'invalid' });
  answer = (_request, response) => response.end(' '.repeat(5_000_000));
  expect(await ask('isbn', '9780306406157')).toMatchObject({ state: 'invalid' });
});

test('a service that fails, redirects elsewhere, is silent or in a private network is unreachable', async () => {
  const unreachable = { service: 'Crossref', state: 'unreachable' };
  answers(500, {});
  expect(await ask('doi', '10.1000/a')).toEqual(unreachable);
  answer = (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end();
  expect(await ask('doi', '10.1000/a')).toEqual(unreachable);
  answer = () => undefined;
  expect(await ask('doi', '10.1000/a', { timeout: 50 })).toEqual(unreachable);
  asked.splice(0);
  expect(await ask('doi', '10.1000/a', { allowed: [] })).toEqual(unreachable);
  expect(asked).toEqual([]);
});
