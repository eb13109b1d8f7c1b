import { join } from 'node:path';

import { z } from 'zod';

import { run } from './run.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof CATEGORIES)[number];

const AUDITS = {
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
} as const;

/** On a busy machine Chromium may begin to trace too late; Lighthouse then asks to be run again. */
const ATTEMPTS = 3;

const metric = z.object({ numericValue: z.number() });

/** What we read of Lighthouse's report. */
const report = z.object({
  categories: z.partialRecord(z.enum(CATEGORIES), z.object({ score: z.number() })),
  audits: z.object({ [AUDITS.lcp]: metric, [AUDITS.tbt]: metric, [AUDITS.cls]: metric }),
});

/** Milliseconds on a slow telephone, as Lighthouse simulates it. */
export interface Times {
  lcp: number;
  tbt: number;
}

/** What Lighthouse thinks of a page: 0 to 100 in each category, and how far its parts move. */
export interface Judgement {
  scores: Partial<Record<Category, number>>;
  cls: number;
}

/** Measures pages with the Lighthouse of `bench/peers/lighthouse`; throws when that fails time and again. */
export class Lighthouse {
  readonly #command: string;
  readonly #chromium: string;

  /** @param folder where it is installed */
  constructor(folder: string, chromium: string) {
    this.#command = join(folder, 'node_modules/lighthouse/cli/index.js');
    this.#chromium = chromium;
  }

  async time(url: string): Promise<Times> {
    const { audits } = await this.#run(url, ['--only-categories=performance']);
    return { lcp: audits[AUDITS.lcp].numericValue, tbt: audits[AUDITS.tbt].numericValue };
  }

  /** @param skipped audits that do not apply to this page */
  async judge(url: string, skipped: readonly string[]): Promise<Judgement> {
    const skip = skipped.length > 0 ? [`--skip-audits=${skipped.join(',')}`] : [];
    const { categories, audits } = await this.#run(url, [`--only-categories=${CATEGORIES.join(',')}`, ...skip]);
    const scores = Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)] as const);
    return { scores: Object.fromEntries(scores), cls: audits[AUDITS.cls].numericValue };
  }

  async #run(url: string, options: readonly string[]): Promise<z.infer<typeof report>> {
    const flags = ['--headless=new', '--disable-gpu', '--ignore-certificate-errors'];
    if (process.getuid?.() === 0) flags.push('--no-sandbox');
    const args = [this.#command, url, '--quiet', '--output=json', `--chrome-flags=${flags.join(' ')}`, ...options];
    for (let attempt = 1; ; attempt += 1) {
      try {
        const said = await run({ command: process.execPath, args, env: { CHROME_PATH: this.#chromium } });
        return report.parse(JSON.parse(said));
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }
}
