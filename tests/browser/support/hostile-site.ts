import { type SanityClient } from '@sanity/client';
import { type Page } from 'playwright-core';

import { type Document, hostileDocuments, hostileSettings } from './hostile-documents.ts';
import { lakeClient } from './lake-client.ts';
import { DEEP } from '#tests/support/deep.ts';
import { startStack, type Stack } from './stack.ts';
import { payloads } from './xss-payloads.ts';

/** Documents of each type; the deep run lets every payload into every field. */
export const COUNT = DEEP ? payloads.length : 7;

export interface HostileSite {
  stack: Stack;
  client: SanityClient;
  /** Id of an image asset. */
  picture: string;
  /** How many payloads its documents hold. */
  used: number;
}

/** A site of its own whose documents of all types hold payloads, because nobody else should meet these. */
export async function startHostileSite(): Promise<HostileSite> {
  const stack = await startStack({ build: false });
  const client = lakeClient(stack);
  const picture = await client.fetch<string>('*[_type == "sanity.imageAsset"][0]._id');
  const { documents, used } = hostileDocuments(payloads, COUNT, picture);
  await store(client, documents);
  await client.patch('siteSettings').set(hostileSettings(payloads[3]!, picture)).commit();
  return { stack, client, picture, used };
}

/** A request may have four megabytes. */
const AT_A_TIME = 200;

/** Writes documents; those that others refer to come first. */
export async function store(client: SanityClient, documents: readonly Document[]): Promise<void> {
  for (let start = 0; start < documents.length; start += AT_A_TIME) {
    const transaction = client.transaction();
    for (const document of documents.slice(start, start + AT_A_TIME)) transaction.createOrReplace(document);
    await transaction.commit({ visibility: 'async' });
  }
}

/** Notes what no page may do: open a dialogue, ask another host for something. @returns what it has noted so far */
export function watch(page: Page, siteUrl: string): string[] {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`${page.url()}: ${dialog.type()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== siteUrl) faults.push(`${page.url()}: asked for ${request.url()}`);
  });
  return faults;
}

/** True when a payload ran in the page. */
export const hasRun = (page: Page) => page.evaluate(() => 'executed' in globalThis);
