import { randomFrom } from '#tests/support/random.ts';
import { type Edit, publish, type Publish } from './publish.ts';
import { Renderings } from './renderings.ts';
import { readSitemap, type SitemapResult } from './sitemap.ts';
import { type Stack, startStack } from './stack.ts';
import { Visitor } from './visitor.ts';

/** Articles asked for that were never rendered. */
const SAMPLES = 200;
/** Titles changed. */
const PUBLISHES = 10;

/** What a site with so many articles takes. */
export interface Result extends Pick<Stack, 'build' | 'fillSeconds'> {
  articles: number;
  lakeStartMs: number;
  siteStartMs: number;
  /** Pages that the site renders by itself when it starts, and until when it does. */
  warmed: number;
  warmSeconds: number;
  /** Milliseconds, of pages nobody asked for before and of the same again. */
  fresh: number[];
  kept: number[];
  /** Pages of which a site has one, by name, in milliseconds. */
  pages: Readonly<Record<string, number>>;
  sitemap: SitemapResult;
  /** Questions that the first and the second request for a page that never was cost. */
  bogus: readonly [number, number];
  titles: Publish[];
  created: Publish;
  deleted: Publish;
  /** Megabytes of site and lake. */
  memory: { moment: string; site: number; lake: number }[];
  mostMemory: { site: number; lake: number };
}

export async function measure(articles: number, withBuild: boolean): Promise<Result> {
  const stack = await startStack(articles, withBuild);
  try {
    return await measureStack(articles, stack);
  } finally {
    await stack.stop();
  }
}

async function measureStack(articles: number, stack: Stack): Promise<Result> {
  const { siteUrl, pagesDir, questions, site, lake, client, fillSeconds, build } = stack;
  const visitor = new Visitor(siteUrl);
  const renderings = new Renderings(pagesDir, questions);
  const memory: Result['memory'] = [];
  const weigh = async (moment: string) =>
    memory.push({ moment, site: (await site.memory()).now, lake: (await lake.memory()).now });

  await weigh('ready');
  await renderings.quiet();
  const warmed = renderings.since(0);
  const warmSeconds = (site.startMs + performance.timeOrigin + performance.now() - site.readyAt) / 1000;
  await weigh('warm');

  const { next } = randomFrom(articles);
  const randomArticle = () => `article-${Math.floor(next() * articles)}`;
  const fresh: number[] = [];
  const kept: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const path = `/articles/${randomArticle()}`;
    fresh.push(await visitor.time(path));
    kept.push(await visitor.time(path));
  }
  const lists = /Page 1 of (\d+)/.exec(await visitor.read('/articles'))?.[1];
  const pages = {
    'last list of articles': await visitor.time(`/articles/page/${lists}`),
    'all questions': await visitor.time('/faqs'),
    'all topics': await visitor.time('/topics'),
    'largest topic': await visitor.time('/topics/topic-0'),
    'who wrote most': await visitor.time('/people/person-0'),
    feed: await visitor.time('/feeds/rss.xml'),
  };
  const sitemap = await readSitemap(visitor, articles);
  await weigh('pages read');
  const search = {
    'first search': await visitor.time('/search?q=word1'),
    search: await visitor.time('/search?q=word77'),
  };
  await weigh('searched');
  const bogus = [await costOf('/articles/never-was'), await costOf('/articles/never-was')] as const;

  const titles: Publish[] = [];
  for (let index = 0; index < PUBLISHES; index += 1) {
    const id = randomArticle();
    const title = `Title number ${index}.`;
    titles.push(
      await take({
        path: `/articles/${id}`,
        commit: () => client.patch(id).set({ title }).commit({ visibility: 'async' }),
        isShown: ({ text }) => text.includes(title),
      }),
    );
  }
  const original = await client.getDocument(randomArticle());
  const copy = { ...original!, _id: 'a-new-one', _createdAt: undefined, slug: { _type: 'slug', current: 'a-new-one' } };
  const path = '/articles/a-new-one';
  const created = await take({
    path,
    commit: () => client.create(copy, { visibility: 'async' }),
    isShown: ({ status }) => status === 200,
  });
  const deleted = await take({
    path,
    commit: () => client.delete('a-new-one', { visibility: 'async' }),
    isShown: ({ status }) => status !== 200,
  });
  await weigh('published');
  renderings.close();
  return {
    articles,
    build,
    fillSeconds,
    lakeStartMs: lake.startMs,
    siteStartMs: site.startMs,
    warmed: warmed.length,
    warmSeconds,
    fresh,
    kept,
    pages: { ...pages, ...search },
    sitemap,
    bogus,
    titles,
    created,
    deleted,
    memory,
    mostMemory: { site: (await site.memory()).most, lake: (await lake.memory()).most },
  };

  function take(edit: Edit): Promise<Publish> {
    return publish(visitor, renderings, edit);
  }

  async function costOf(path: string): Promise<number> {
    const before = questions();
    await visitor.look(path);
    return questions() - before;
  }
}
