import { get } from 'node:http';

import { refreshHeaders } from '../../lib/page-store/refresh-request.ts';
import type { Render } from '../../lib/page-store/refresher.ts';

/** Longer than any page takes whose content source hangs. */
const TIMEOUT_MS = 15_000;

/** Asks this very server for a page, so that Next renders it and its cache handler keeps it. */
export function renderThrough(origin: string): Render {
  return (path) =>
    new Promise((resolve) => {
      const fail = (error: Error) => {
        console.error(`[pages] ${path} could not be rendered: ${error.message}`);
        resolve(500);
      };
      const request = get(origin + path, { headers: refreshHeaders, timeout: TIMEOUT_MS }, (response) => {
        response
          .on('error', fail)
          .on('end', () => resolve(response.statusCode ?? 500))
          .resume();
      });
      request.on('error', fail).on('timeout', () => request.destroy(new Error('it took too long')));
    });
}
