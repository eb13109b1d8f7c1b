import { run } from './run.ts';

const SECONDS = 3;

/** Sites that render each page anew keep some of 64 connections waiting for more than the two seconds that wrk allows. */
const TIMEOUT_SECONDS = 20;

/**
 * How many times a second a page is answered, asked by 64 connections.
 * @throws when an answer is not 200
 */
export async function requestsPerSecond(url: string): Promise<number> {
  const args = ['-t2', '-c64', `-d${SECONDS}s`, `--timeout=${TIMEOUT_SECONDS}s`, '-H', 'Accept-Encoding: gzip', url];
  const said = await run({ command: 'wrk', args });
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`${url} did not always answer with 200:\n${said}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
}
