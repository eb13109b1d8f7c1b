import type { RenderFailure } from './render-result.ts';

/** A page that could not be rendered when that was last tried. Readers get the last good one, or an error. */
export interface BrokenPage {
  path: string;
  /** The document that the page is about or made of; null when it is not known. */
  document: { id: string; type: string } | null;
  /** What is wrong: `body.3.children: …`. */
  reason: string;
}

/** Pages remembered: more than staff mend before the next look. */
const MOST_PAGES = 500;

/** The bundled routes and the server each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.broken-pages');
const shared = globalThis as typeof globalThis & { [key]?: Map<string, BrokenPage> };
const broken = (shared[key] ??= new Map<string, BrokenPage>());

/** Remembers a page that could not be rendered, for a reason that does not pass by itself. */
export function recordBroken(path: string, failure?: RenderFailure): void {
  const { document = null, reason = 'The site failed while it made the page. Its log says why.' } = failure ?? {};
  broken.set(path, { path, document, reason });
  const oldest = broken.keys().next().value;
  if (broken.size > MOST_PAGES && oldest !== undefined) broken.delete(oldest);
}

/** Forgets a page that was rendered, or is about to be. */
export function forgetBroken(path: string): void {
  broken.delete(path);
}

/** The pages that could not be rendered, the first to break first. */
export function brokenPages(): BrokenPage[] {
  return [...broken.values()];
}
