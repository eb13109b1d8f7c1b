import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';

import type { SanityClient } from '@sanity/client';
import { encodeSignatureHeader } from '@sanity/webhook';

import { openDatabase } from '#lib/page-store/database.ts';
import { Tags } from '#lib/page-store/tags.ts';
import { SIGNATURE_HEADER } from '#lib/revalidate/webhook.ts';
import { patience } from '#tests/support/patience.mjs';
import { FaultProxy } from './fault-proxy.ts';
import { lakeClient } from './lake-client.ts';
import type { Edited } from './random-edits.ts';
import { startStack, type Stack } from './stack.ts';

/** Signs the webhook by which a test learns when the site is done with a change that it has heard of by itself. */
const SECRET = 'a secret that is known to this test alone';

/** How long rendering what an edit changes may take on a machine that runs every test at once, in milliseconds. */
const PATIENCE_MS = patience(30_000);

/** Of all pages. Those that are gone, or were never there, are left out. */
type Hashes = ReadonlyMap<string, string>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A site all of whose pages are compared before and after an edit, with those that were rendered because of it. */
export class ObservedSite {
  readonly client: SanityClient;
  readonly url: string;
  /** Every page as it is when nothing is cached of pages and responses. */
  truth: Hashes = new Map();
  readonly #stack: Stack;
  /** Counts what the site asks its content source. */
  readonly #proxy: FaultProxy;
  readonly #database: DatabaseSync;

  private constructor(stack: Stack, proxy: FaultProxy) {
    this.#stack = stack;
    this.#proxy = proxy;
    this.url = stack.siteUrl;
    this.client = lakeClient(stack);
    this.#database = openDatabase(join(stack.pagesDir, 'ledger.sqlite'));
  }

  /** @param known addresses that are requested first, as on a site that has been running for a while */
  static async start(known: readonly string[]): Promise<ObservedSite> {
    let proxy: FaultProxy;
    const stack = await startStack({
      build: false,
      env: { SANITY_WEBHOOK_SECRET: SECRET },
      contentUrl: (lakeUrl) => (proxy = new FaultProxy(lakeUrl)).start(),
    });
    const site = new ObservedSite(stack, proxy!);
    for (const path of known) await (await fetch(site.url + path)).text();
    await site.#allThere();
    site.truth = await site.renderEverything();
    return site;
  }

  async stop(): Promise<void> {
    this.#database.close();
    await this.#stack.stop();
    await this.#proxy.stop();
  }

  /** Requests to the content source so far. */
  get requests(): number {
    return this.#proxy.requests;
  }

  /** Makes an edit, and looks at every page before and after. */
  async publish(make: () => Promise<Edited>) {
    const before = this.#renderings();
    const { requests } = this;
    const edit = await this.settle(make);
    const asked = this.requests - requests;
    const seen = await this.#readEverything();
    await this.#allWritten();
    const after = this.#renderings();
    const previous = this.truth;
    this.truth = await this.renderEverything();
    const pages = [...new Set([...previous.keys(), ...this.truth.keys()])];
    return {
      edit: describeEdit(edit),
      asked,
      /** Pages whose bytes the edit changes. */
      changed: pages.filter((path) => previous.get(path) !== this.truth.get(path)),
      /** Pages that were rendered because of it. */
      rendered: pages.filter((path) => after.get(path) !== before.get(path)),
      /** Pages of which a reader got something else than a page rendered from scratch. */
      wrong: pages.filter((path) => seen.get(path) !== this.truth.get(path)),
    };
  }

  /**
   * Makes an edit, of which the site hears, and waits until the site has rendered all that it says it renders again. The
   * webhook tells the same change once more, and so is answered when the site is done with it.
   */
  async settle(make: () => Promise<Edited>): Promise<Edited> {
    const before = this.#renderings();
    const edit = await make();
    const body = JSON.stringify(edit);
    const answer = await fetch(`${this.url}/api/revalidate`, {
      method: 'POST',
      body,
      headers: { [SIGNATURE_HEADER]: await encodeSignatureHeader(body, Date.now(), SECRET) },
    });
    expect(answer.status).toBe(200);
    const { paths } = (await answer.json()) as { paths: string[] };
    const end = Date.now() + PATIENCE_MS;
    const isDone = () => paths.every((path) => (this.#renderings().get(path) ?? 0) > (before.get(path) ?? 0));
    while (!isDone() && Date.now() < end) await pause(20);
    await this.#allWritten();
    return edit;
  }

  /** Every page as it is when nothing is cached of pages and responses. */
  async renderEverything(): Promise<Hashes> {
    const tags = this.#database.prepare('SELECT DISTINCT tag FROM entry_tag').all();
    new Tags(this.#database).revalidate(tags.map(({ tag }) => String(tag)));
    // A process looks every 20 ms whether another has written.
    await pause(50);
    const hashes = await this.#readEverything();
    await this.#allWritten();
    return hashes;
  }

  /** When the rendering of each cached page began. */
  #renderings(): Map<string, number> {
    const rows = this.#database.prepare('SELECT path, rendered FROM entry').all();
    return new Map(rows.map((row) => [String(row['path']), Number(row['rendered'])]));
  }

  /** Waits until the site, which renders pages ahead when it starts, finds no more. */
  async #allThere(): Promise<void> {
    for (let known = -1; known < this.#renderings().size;) {
      known = this.#renderings().size;
      await this.#readEverything();
      await this.#allWritten();
    }
  }

  /** Waits until the database stays as it is: the site writes when it has nothing to render. */
  async #allWritten(): Promise<void> {
    const state = () => JSON.stringify([...this.#renderings()]);
    for (let before = '', same = 0; same < 5;) {
      same = before === (before = state()) ? same + 1 : 0;
      await pause(100);
    }
  }

  /** What a reader gets of every page that is cached. */
  async #readEverything(): Promise<Hashes> {
    const hashes = new Map<string, string>();
    const paths = [...this.#renderings().keys()];
    const read = async () => {
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        const answer = await fetch(this.url + path, { redirect: 'manual' });
        const body = answer.status === 200 ? await answer.text() : (answer.headers.get('location') ?? '');
        if (answer.status !== 404)
          hashes.set(path, `${answer.status} ${createHash('sha256').update(body).digest('hex')}`);
      }
    };
    await Promise.all([read(), read(), read(), read()]);
    return hashes;
  }
}

function describeEdit({ _id, operation, before, after }: Edited): string {
  const fields = Object.keys({ ...before, ...after }).filter(
    (name) => !name.startsWith('_') && !isDeepStrictEqual(before?.[name], after?.[name]),
  );
  return `${operation} ${_id}${operation === 'update' ? `: ${fields.join(', ')}` : ''}`;
}
