import { join } from 'node:path';

import { z } from 'zod';

import { run } from './run.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof CATEGORIES)[number];

/** On a busy machine Chromium may begin to trace too late; Lighthouse then asks to be run again. */
const ATTEMPTS = 3;

const metric = z.object({ numericValue: z.number() });

/** What we read of Lighthouse's report. */
const report = z.object({
  categories: z.partialRecord(z.enum(CATEGORIES), z.object({ score: z.number() })),
  audits: z.looseObject({
    'largest-contentful-paint': metric,
    'total-blocking-time': metric,
    'cumulative-layout-shift': metric,
  }),
});

export interface Measured {
  /** 0 to 100, of the categories asked for. */
  scores: Partial<Record<Category, number>>;
  /** Milliseconds on a slow telephone, as Lighthouse simulates it. */
  lcp: number;
  tbt: number;
  cls: number;
}

/** Measures pages with the Lighthouse of `bench/peers/lighthouse`. */
export class Lighthouse {
  readonly #command: string;
  readonly #chromium: string;

  /** @param folder where it is installed */
  constructor(folder: string, chromium: string) {
    this.#command = join(folder, 'node_modules/lighthouse/cli/index.js');
    this.#chromium = chromium;
  }

  /**
   * @param skipped audits that do not apply to this page
   * @throws when Lighthouse fails time and again
   */
  async measure(url: string, categories: readonly Category[], skipped: readonly string[] = []): Promise<Measured> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#measureOnce(url, categories, skipped);
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }

  async #measureOnce(url: string, categories: readonly Category[], skipped: readonly string[]): Promise<Measured> {
    const flags = ['--headless=new', '--disable-gpu', '--ignore-certificate-errors'];
    if (process.getuid?.() === 0) flags.push('--no-sandbox');
    const args = [
      this.#command,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${flags.join(' ')}`,
      ...(skipped.length > 0 ? [`--skip-audits=${skipped.join(',')}`] : []),
    ];
    const said = await run({ command: process.execPath, args, env: { CHROME_PATH: this.#chromium } });
    const { categories: scored, audits } = report.parse(JSON.parse(said));
    return {
      scores: Object.fromEntries(Object.entries(scored).map(([name, { score }]) => [name, Math.round(score * 100)])),
      lcp: audits['largest-contentful-paint'].numericValue,
      tbt: audits['total-blocking-time'].numericValue,
      cls: audits['cumulative-layout-shift'].numericValue,
    };
  }
}
