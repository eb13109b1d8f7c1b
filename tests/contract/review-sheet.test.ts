import { type IdentifiedSanityDocumentStub } from '@sanity/client';
import { renderToStaticMarkup } from 'react-dom/server';

import { reviewChecks } from '#sanity/content-types.ts';
import { good } from '#tests/sanity/schema/documents.ts';
import { request } from '#tests/support/next-headers.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

type Stored = IdentifiedSanityDocumentStub & Record<string, unknown>;

const KEY = 'a'.repeat(48);
const LATER = '2999-01-01T00:00:00Z';

let lake: TestLake;

beforeAll(async () => {
  lake = await testLake();
  process.env['SANITY_API_HOST'] = lake.url;
  process.env['SANITY_READ_TOKEN'] = lake.adminToken;
  process.env['SANITY_FEEDBACK_TOKEN'] = lake.adminToken;
  const transaction = lake.client.transaction();
  for (const document of Object.values(good)) transaction.createOrReplace(document as Stored);
  transaction.createOrReplace({ ...good.article, _id: 'drafts.article-a', summary: 'Not published yet.' });
  await transaction.commit();
}, 60_000);

afterAll(() => lake.remove());

beforeEach(async () => {
  request.isDraft = true;
  request.cookies.clear();
  request.cookies.set('preview-pass', KEY);
  await share('/articles/a-title', LATER);
});

const share = (path: string, expires: string) =>
  lake.client.createOrReplace({ _id: `preview-pass.${KEY}`, _type: 'previewPass', path, expires });

const answers = async () => (await lake.client.getDocument(`preview-pass.${KEY}`))?.['answers'] as object[] | undefined;

const whole: [string, string][] = [
  ['name', ' Dr Ada Byron '],
  ['verdict', 'confirmed'],
  ['note', ''],
  ...reviewChecks.map(({ value }): [string, string] => ['checked', value]),
];

/** Where the form leads that says this. */
async function leadsTo(fields: [string, string][]): Promise<string | null> {
  const { POST } = await import('#app/api/preview/review/route.ts');
  const body = String(new URLSearchParams(fields));
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  const answer = await POST(new Request('http://localhost/api/preview/review', { method: 'POST', body, headers }));
  return answer.headers.get('location');
}

async function sheet(): Promise<string> {
  const { default: Page } = await import('#app/(reading)/preview/sheet/page.tsx');
  return renderToStaticMarkup(await Page({ searchParams: Promise.resolve({}) }));
}

it('shows a reviewer the unpublished text with its boxes, and what they answer is kept with the link', async () => {
  const html = await sheet();
  for (const words of ['Not published yet.', 'Date and signature', ...reviewChecks.map(({ title }) => title)])
    expect(html).toContain(words);
  expect(await leadsTo(whole)).toBe('/preview/sheet?outcome=thanks');
  expect(
    await leadsTo([
      ['name', 'B'],
      ['verdict', 'changes'],
      ['note', 'The trial had 54 people.'],
    ]),
  ).toBe('/preview/sheet?outcome=thanks');
  const draft = await lake.client.getDocument('drafts.article-a');
  expect(await answers()).toMatchObject([
    { name: 'Dr Ada Byron', verdict: 'confirmed', checked: { length: 4 }, revision: draft!._rev },
    { name: 'B', verdict: 'changes', note: 'The trial had 54 people.' },
  ]);
  expect(await lake.visitor.getDocument(`preview-pass.${KEY}`)).toBeUndefined();
});

it('shows a question in the same way', async () => {
  await share('/faqs/is-it-so', LATER);
  expect(await sheet()).toContain('It may be.');
});

it.each([
  ['without a name', 'name', ' '],
  ['without a verdict', 'verdict', ''],
  ['of changes that says none', 'verdict', 'changes'],
  ['that is far too long', 'note', 'x'.repeat(5_000)],
  ['that fills the disk', 'note', 'x'.repeat(60_000)],
])('an answer %s is not taken, and the reviewer is asked again', async (_, field, value) => {
  const fields = whole.map(([name, before]): [string, string] => [name, name === field ? value : before]);
  expect(await leadsTo(fields)).toBe('/preview/sheet?outcome=again');
  expect(await answers()).toBeUndefined();
});

it('takes no more than twenty answers by one link', async () => {
  const answer = { _type: 'reviewAnswer', name: 'A' };
  const many = Array.from({ length: 20 }, (_, index) => ({ ...answer, _key: `${index}` }));
  await lake.client.patch(`preview-pass.${KEY}`).set({ answers: many }).commit();
  expect(await leadsTo(whole)).toBe('/preview/sheet?outcome=again');
  expect(await answers()).toHaveLength(20);
});

it('does not take a confirmation with a box left out', async () => {
  expect(await leadsTo(whole.slice(0, -1))).toBe('/preview/sheet?outcome=again');
});

it.each([
  ['that has expired', async () => void (await share('/articles/a-title', '2020-01-01T00:00:00Z'))],
  ['that was taken back', async () => void (await lake.client.delete(`preview-pass.${KEY}`))],
  ['to a page that is not reviewed', async () => void (await share('/people/a-person', LATER))],
  ['that the browser does not have', async () => void request.cookies.clear()],
])('with a link %s nobody reads or answers', async (_, happen) => {
  await happen();
  expect(await sheet()).toContain('This preview link has expired');
  expect(await leadsTo(whole)).toBe('/preview/expired');
  expect(await answers()).toBeUndefined();
});
