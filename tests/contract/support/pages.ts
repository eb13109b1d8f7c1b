import { type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

type Params = Record<string, string>;
type Page = (props: { params: Promise<Params> }) => Promise<ReactElement>;

/** What a reader would get. */
export type Outcome =
  { kind: 'html'; html: string } | { kind: 'not found' } | { kind: 'error'; name: string; message: string };

/** The routes of the site by their pattern. Loaded late: they read the environment when they are. */
async function routes(): Promise<Record<string, Page>> {
  const load = async (path: string) => ((await import(`../../../app/${path}/page.tsx`)) as { default: Page }).default;
  const patterns = [
    'articles',
    'faqs',
    'topics',
    'people',
    'resources',
    'about',
    'privacy',
    'accessibility',
    'how-we-write',
    'contact',
    'glossary',
  ];
  const slugged = ['articles', 'faqs', 'topics', 'people'].map((noun) => `${noun}/[slug]`);
  const english = [...patterns, ...slugged].map(
    async (pattern) => [`/${pattern}`, await load(`(reading)/${pattern}`)] as const,
  );
  const spanish = ['es', 'es/articles/[slug]'].map(async (pattern) => [`/${pattern}`, await load(pattern)] as const);
  return { '/': await load('(reading)'), ...Object.fromEntries(await Promise.all([...english, ...spanish])) };
}

/** Renders the real page of a path: route, query, parser and components. */
export async function pageRenderer(): Promise<(path: string) => Promise<Outcome>> {
  const pages = await routes();
  return async (path) => {
    const end = path.lastIndexOf('/');
    const page = pages[path] ?? pages[`${path.slice(0, end)}/[slug]`];
    if (!page) throw new Error(`No route for ${path}.`);
    try {
      const params: Params = path in pages ? {} : { slug: path.slice(end + 1) };
      const element = await page({ params: Promise.resolve(params) });
      return { kind: 'html', html: renderToStaticMarkup(element) };
    } catch (error) {
      if (isNotFound(error)) return { kind: 'not found' };
      const { name, message } = error as Error;
      return { kind: 'error', name, message };
    }
  };
}

function isNotFound(error: unknown): boolean {
  return String((error as { digest?: string }).digest).startsWith('NEXT_HTTP_ERROR_FALLBACK;404');
}
