import { request } from 'node:http';
import { setPriority } from 'node:os';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

import { bodyOf, type Case } from './cases.ts';

/**
 * Sends a case's body many times at once, every two seconds until it is ended:
 * `node bench/largest-bodies/senders.ts <site> <how many> <case>`. Prints the answers of each burst.
 */
const [siteUrl = '', many = '', given = ''] = process.argv.slice(2);
const { path, headers, ...rest } = JSON.parse(given) as Case;
const CHUNK = 64 * 1024;
const EVERY_MS = 2_000;

// Senders are other machines: here they take what reader, site and lake leave.
setPriority(19);
const body = bodyOf(rest);

function* chunks(): Generator<Buffer> {
  for (let from = 0; from < body.length; from += CHUNK) yield body.subarray(from, from + CHUNK);
}

/** @returns the status, or the code of the error when the connection ends first, as after a refusal */
function send(): Promise<string> {
  return new Promise((resolve) => {
    const sent = request(siteUrl + path, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(body.length) },
      agent: false,
    });
    let status = '';
    sent.on('response', (response) => {
      status = String(response.statusCode);
      text(response).then(
        () => resolve(status),
        () => resolve(status),
      );
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(status || (error.code ?? error.message)));
    Readable.from(chunks()).pipe(sent);
  });
}

for (;;) {
  const pause = setTimeout(EVERY_MS);
  const statuses = await Promise.all(Array.from({ length: Number(many) }, send));
  console.log([...new Set(statuses)].join(' '));
  await pause;
}
