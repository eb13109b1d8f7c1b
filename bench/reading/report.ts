import { cpus } from 'node:os';

import { CATEGORIES, type Category, type Judgement, type Times } from './lighthouse.ts';
import { type Weight } from './weight.ts';

/** What was measured of one site. */
export interface Row {
  name: string;
  weight: Weight;
  /** Requests a second, one a round. */
  rates: number[];
  times: Times[];
}

/** What Lighthouse said of one page of ours, time and again. */
export interface Scores {
  path: string;
  judgements: Judgement[];
}

/** The middle one, so that one disturbed round counts for nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
const range = (values: readonly number[]) => `${whole(Math.min(...values))}–${whole(Math.max(...values))}`;
const lcpOf = (row: Row) => median(row.times.map(({ lcp }) => lcp));
const tbtOf = (row: Row) => median(row.times.map(({ tbt }) => tbt));
const scoresOf = (page: Scores, name: Category) => page.judgements.map(({ scores }) => scores[name]);

/** The measurements as a page of Markdown. */
export function report(rows: readonly Row[], scores: readonly Scores[]): string {
  return `# Reading pages, measured

\`npm run bench -- reading\`, Node ${process.version}, ${cpus().length} processors that also run the load. One article, the same on all sites:
text, pictures, style sheet and font; next-sanity leaves out what stands around the text. ${rows[0]?.rates.length} rounds over all sites, medians
(lowest–highest). Requests: wrk, 64 connections, gzip, plain HTTP. Bytes: what Chromium received on a first visit, headers
included. LCP and TBT: Lighthouse on its simulated slow telephone. Both of the latter with HTTP/2 and TLS before each site.

![Bytes of a page](reading.svg)

| site | requests/s | JavaScript, bytes | all, bytes | requests | LCP, ms | TBT, ms |
|---|---|---|---|---|---|---|
${rows.map(line).join('\n')}

## What was to be reached

${demands(rows, scores).join('\n')}

## Lighthouse on a page of each kind

Judged ${scores[0]?.judgements.length} times, in rounds over all pages: the median (the lowest, where they differ). On pages that are kept out of search
engines on purpose (\`noindex\`) without the audit \`is-crawlable\`. The layout shift is the largest.

| page | ${CATEGORIES.join(' | ')} | layout shift |
|---|---|---|---|---|---|
${scores.map(scoreLine).join('\n')}
`;
}

function scoreLine(page: Scores): string {
  const cells = CATEGORIES.map((name) => {
    const values = scoresOf(page, name);
    const [middle, lowest] = [median(values), Math.min(...values)];
    return middle === lowest ? middle : `${middle} (${lowest})`;
  });
  const shift = Math.max(...page.judgements.map(({ cls }) => cls));
  return `| ${page.path} | ${cells.join(' | ')} | ${shift.toFixed(3)} |`;
}

function line(row: Row): string {
  const lcps = row.times.map(({ lcp }) => lcp);
  const tbts = row.times.map(({ tbt }) => tbt);
  const { script, total, requests } = row.weight;
  const cells = [
    `${whole(median(row.rates))} (${range(row.rates)})`,
    whole(script),
    whole(total),
    requests,
    `${whole(lcpOf(row))} (${range(lcps)})`,
    `${whole(tbtOf(row))} (${range(tbts)})`,
  ];
  return `| ${row.name} | ${cells.join(' | ')} |`;
}

function demands(rows: readonly Row[], scores: readonly Scores[]): string[] {
  const [ours, alone, plain] = rows as [Row, Row, Row];
  const hugo = rows.find(({ name }) => name === 'hugo');
  const verdict = (text: string, value: number, limit: number, isMet: boolean) =>
    `- ${text}: ${value.toFixed(2)} (${limit}) ${isMet ? 'met' : '**missed**'}`;
  const atMost = (text: string, value: number, limit: number) => verdict(text, value, limit, value <= limit);
  const atLeast = (text: string, value: number, limit: number) => verdict(text, value, limit, value >= limit);
  const perfect = scores.filter((page) => CATEGORIES.every((name) => median(scoresOf(page, name)) === 100));
  return [
    atMost('bytes of JavaScript, at most', ours.weight.script, 0),
    ...(hugo
      ? [
          atMost('bytes beside Hugo, at most', ours.weight.total / hugo.weight.total, 1.1),
          atMost('LCP beside Hugo, at most', lcpOf(ours) / lcpOf(hugo), 1.05),
          atMost('TBT more than Hugo in ms, at most', tbtOf(ours) - tbtOf(hugo), 30),
        ]
      : []),
    atLeast('requests/s through nginx beside nginx alone, at least', median(ours.rates) / median(plain.rates), 0.95),
    atLeast(
      'requests/s from `npm start` beside nginx alone, at least',
      median(alone.rates) / median(plain.rates),
      0.35,
    ),
    atLeast('kinds of pages with 100 in all four categories, at least', perfect.length, scores.length),
  ];
}
