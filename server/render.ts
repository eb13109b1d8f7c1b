import { get } from 'node:http';

import { refreshHeaders } from '#lib/page-store/internal-requests.ts';
import type { Render } from '#lib/page-store/refresher.ts';

/** Longer than any page takes whose content source hangs. */
const TIMEOUT_MS = 15_000;

/**
 * Asks this very server for a page, so that Next renders it and its cache handler keeps it.
 * @param seen is given each page that was rendered
 */
export function renderThrough(origin: string, seen: (html: string) => void): Render {
  return (path) =>
    new Promise((resolve) => {
      const fail = (error: Error) => {
        console.error(`[pages] ${path} could not be rendered: ${error.message}`);
        resolve(500);
      };
      const request = get(origin + path, { headers: refreshHeaders, timeout: TIMEOUT_MS }, (response) => {
        let body = '';
        response
          .setEncoding('utf8')
          .on('data', (chunk: string) => (body += chunk))
          .on('error', fail)
          .on('end', () => {
            if (response.statusCode === 200) seen(body);
            resolve(response.statusCode ?? 500);
          });
      });
      request.on('error', fail).on('timeout', () => request.destroy(new Error('it took too long')));
    });
}
