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

/** It says 0 to 1 and shows 0 to 100. */
const category = z.object({ score: z.number() }).transform(({ score }) => Math.round(score * 100));

/** What we read of Lighthouse's report, and more of it where it judges. */
const timed = z.object({ audits: z.object({ [AUDITS.lcp]: metric, [AUDITS.tbt]: metric, [AUDITS.cls]: metric }) });
const judged = timed.extend({ categories: z.record(z.enum(CATEGORIES), category) });

/** Milliseconds on a slow telephone, as Lighthouse simulates it. */
export interface Times {
  lcp: number;
  tbt: number;
}

/** What Lighthouse thinks of a page: 0 to 100 in each category, and how far its parts move. */
export interface Judgement {
  scores: Readonly<Record<Category, number>>;
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
    const { audits } = await this.#run(timed, url, ['--only-categories=performance']);
    return { lcp: audits[AUDITS.lcp].numericValue, tbt: audits[AUDITS.tbt].numericValue };
  }

  /** @param skipped audits that do not apply to this page */
  async judge(url: string, skipped: readonly string[]): Promise<Judgement> {
    const skip = skipped.length > 0 ? [`--skip-audits=${skipped.join(',')}`] : [];
    const options = [`--only-categories=${CATEGORIES.join(',')}`, ...skip];
    const { categories: scores, audits } = await this.#run(judged, url, options);
    return { scores, cls: audits[AUDITS.cls].numericValue };
  }

  async #run<Report>(report: z.ZodType<Report>, url: string, options: readonly string[]): Promise<Report> {
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
