import { type IdentifiedSanityDocumentStub } from '@sanity/client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DEEP } from '#tests/support/deep.ts';
import { type Marks, markedPictures } from '#tests/support/marked-pictures.ts';
import { rawBlock } from '#tests/support/rich-text.ts';
import { drawMarked, missingEnds } from './support/marked-picture.ts';
import { type Outcome, pageRenderer } from './support/pages.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

const SEED = Number(process.env['SEED'] ?? 18);
const PATHS = ['/', '/articles', '/articles/marked', '/topics/marked', '/people', '/people/marked'];
const MARKS = markedPictures(SEED, DEEP ? 300 : 3).filter((_, index) => DEEP || index % 3 === 0);

let lake: TestLake;
let pagesDir: string;
let render: (path: string) => Promise<Outcome>;

beforeAll(async () => {
  lake = await testLake();
  pagesDir = mkdtempSync(join(tmpdir(), 'pages-'));
  process.env['SANITY_API_HOST'] = lake.url;
  process.env['PAGES_DIR'] = pagesDir;
  render = await pageRenderer();
});

afterAll(async () => {
  await lake.remove();
  rmSync(pagesDir, { recursive: true, force: true });
});

const slug = { _type: 'slug', current: 'marked' };

/** Documents that show one picture in every place that pages have for pictures. */
async function publish(marks: Marks): Promise<void> {
  const asset = await lake.client.assets.upload('image', await drawMarked(marks), { filename: 'marked.png' });
  const picture = {
    _type: 'picture',
    alt: 'Four dots',
    asset: { _type: 'reference', _ref: asset._id },
    hotspot: { _type: 'sanity.imageHotspot', ...marks.hotspot },
    ...(marks.crop && { crop: { _type: 'sanity.imageCrop', ...marks.crop } }),
  };
  const topic = { _type: 'reference', _ref: 'topic-marked', _key: 't' };
  const documents: (IdentifiedSanityDocumentStub & Record<string, unknown>)[] = [
    {
      _id: 'siteSettings',
      _type: 'siteSettings',
      practiceName: 'P',
      homeTitle: 'H',
      homeIntro: 'I',
      homePicture: picture,
    },
    { _id: 'topic-marked', _type: 'topic', title: 'T', slug, summary: 'S', picture },
    { _id: 'person-marked', _type: 'person', name: 'N', slug, credentials: 'C', role: 'R', photo: picture },
    {
      _id: 'article-marked',
      _type: 'article',
      title: 'A',
      slug,
      summary: 'S',
      publishedOn: '2026-01-01',
      topics: [topic],
      picture,
      body: [rawBlock('p', 'Text'), { ...picture, _key: 'pic' }],
    },
  ];
  const transaction = documents.reduce((all, document) => all.createOrReplace(document), lake.client.transaction());
  await transaction.commit();
}

type Get<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

async function responseOf<Params>(route: string, params: Params): Promise<Response> {
  const { GET } = (await import(`../../app/${route}/route.ts`)) as { GET: Get<Params> };
  return GET(new Request('http://localhost/'), { params: Promise.resolve(params) });
}

/** What a place sends. */
const places: Record<string, () => Promise<string>> = {
  ...Object.fromEntries(PATHS.map((path) => [path, () => html(path)])),
  leaflet,
  feed: async () => (await responseOf('feeds/[format]', { format: 'rss.xml' })).text(),
  markdown: async () =>
    (await responseOf('markdown/[language]/articles/[slug]', { language: 'en-GB', slug: 'marked' })).text(),
};

async function html(path: string): Promise<string> {
  const outcome = await render(path);
  if (outcome.kind !== 'html') throw new Error(`${path}: ${JSON.stringify(outcome)}`);
  return outcome.html;
}

async function leaflet(): Promise<string> {
  const { default: Page } = await import('../../app/(reading)/articles/[slug]/leaflet/page.tsx');
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(await Page({ params: Promise.resolve({ slug: 'marked' }) }));
}

/** One file of every part of a picture that a text names, in a middling size. */
function filesIn(text: string): { file: string; rendition: string }[] {
  const parts = new Map<string, { file: string; rendition: string }>();
  for (const [, file = '', part = ''] of text.matchAll(/\/media\/([^/\s"]+)\/\d+(_[\d.]+)?\.(?:avif|webp)/g))
    parts.set(part, { file, rendition: `640${part}.webp` });
  return [...parts.values()];
}

test(`the subject of ${MARKS.length} pictures (seed ${SEED}) is whole in every place`, async () => {
  const wrong: unknown[] = [];
  for (const marks of MARKS) {
    await publish(marks);
    const seen = new Map<string, string[]>();
    for (const [place, text] of Object.entries(places)) {
      const files = filesIn(await text());
      if (files.length === 0) wrong.push({ marks, place, missing: 'a picture' });
      for (const named of files) {
        const missing = seen.get(named.rendition) ?? (await missingEndsOf(named));
        seen.set(named.rendition, missing);
        if (missing.length > 0) wrong.push({ marks, place, named, missing });
      }
    }
    const missing = await missingEnds(await sharePhoto());
    if (missing.length > 0) wrong.push({ marks, place: 'share', missing });
  }
  expect(wrong).toEqual([]);
}, 600_000);

/** The part of a share picture that the rest is drawn around; drawing letters takes longer than all of this. */
async function sharePhoto(): Promise<Uint8Array> {
  const { getShareCard } = await import('#lib/content/share-card.ts');
  const { drawSharePhoto } = await import('#lib/seo/share-photo.ts');
  const picture = (await getShareCard('article', 'marked'))?.picture;
  const photo = picture && (await drawSharePhoto(picture, '#fff'));
  if (!photo) throw new Error('The article has no picture to share.');
  return photo;
}

test('the share picture of an article, a topic and a person has the subject of its picture', async () => {
  await publish(MARKS[0]!);
  for (const type of ['article', 'topic', 'person']) {
    const shared = await responseOf('share/[type]/[file]', { type, file: 'marked.png' });
    expect([type, await missingEnds(new Uint8Array(await shared.arrayBuffer()))]).toEqual([type, []]);
  }
});

async function missingEndsOf(named: { file: string; rendition: string }): Promise<string[]> {
  const sent = await responseOf('media/[file]/[rendition]', named);
  return missingEnds(new Uint8Array(await sent.arrayBuffer()));
}
