import { z } from 'zod';

import type { Env } from '#lib/env.ts';
import { localUrl } from '#lib/http/local-url.ts';
import type { Finding } from './finding.ts';

const TIMEOUT_MS = 5_000;

const health = z.object({ listener: z.object({ listening: z.boolean(), since: z.string() }).optional() });

/** Asks the running site whether it can reach its content, and hears of changes. */
export async function site({ host, port }: Env): Promise<Finding> {
  const url = localUrl(host, port);
  try {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const said = await answer.text();
    if (answer.ok) {
      const { listener } = health.parse(JSON.parse(said));
      const text = `${url} answers and reaches its content`;
      if (!listener || listener.listening) return { state: 'works', name: 'Site', text };
      return {
        state: 'broken',
        name: 'Site',
        text: `${text}, but has heard of no change since ${listener.since}: see its log`,
      };
    }
    return { state: 'broken', name: 'Site', text: `${url} answers ${answer.status}: ${said.slice(0, 200)}` };
  } catch (error) {
    if (error instanceof TypeError)
      return { state: 'absent', name: 'Site', text: `not running at ${url}: \`npm start\` starts it` };
    return { state: 'broken', name: 'Site', text: `${url} gave no answer in ${TIMEOUT_MS / 1000} s: restart it` };
  }
}
