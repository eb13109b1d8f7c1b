/**
 * What a site with `next-sanity` does, outside of Next: a layout with `<SanityLive>` in a browser's document, and a page
 * that is fetched again each time the component asks its router for it. Run by `sanity-live.test.ts` with the lake's
 * address; writes `[title, tags that changed since]` for each fetch.
 */
import { setInterval } from 'node:timers';
import { createClient } from '@sanity/client';
import { JSDOM } from 'jsdom';
import type * as nextSanity from 'next-sanity/live';
import { createElement, type ReactElement } from 'react';

const { window } = new JSDOM('<main></main>');
Object.assign(globalThis, { window, document: window.document });
// They look for a document when they are loaded.
const { createRoot } = await import('react-dom/client');
const { AppRouterContext } = await import('next/dist/shared/lib/app-router-context.shared-runtime.js');
/** What Next gives to server components. */
const serverBuild = '../../../node_modules/next-sanity/dist/live/conditions/react-server/index.js';
const { defineLive } = (await import(serverBuild)) as typeof nextSanity;

const { sanityFetch, SanityLive } = defineLive({
  client: createClient({
    projectId: 'stillpoint',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: process.argv[2]!,
    useProjectHostname: false,
    useCdn: false,
  }),
  serverToken: false,
  browserToken: false,
});

let changed: string[] = [];
async function showPage(): Promise<void> {
  const told = changed;
  changed = [];
  const { data, tags } = await sanityFetch({ query: '*[_type == "page"][0].title' });
  console.log(JSON.stringify({ title: data as unknown, tags, changed: told }));
}

const live = await (SanityLive as unknown as (props: object) => Promise<ReactElement>)({
  action: (tags: string[]) => {
    changed.push(...tags);
    return Promise.resolve('refresh');
  },
  onWelcome: showPage,
});
const router = { refresh: () => void showPage() } as never;
createRoot(window.document.querySelector('main')!).render(
  createElement(AppRouterContext.Provider, { value: router }, live),
);
setInterval(() => undefined, 60_000);
