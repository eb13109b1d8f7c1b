import type { Change } from './change.ts';
import type { RoundResult } from './rounds.ts';

/** Keeps this process's pages up to date with the content. */
export interface ContentUpdates {
  /** Takes a change that was told by the webhook; one that the listener has heard already is not taken twice. */
  add(change: Change): Promise<RoundResult>;
  /** Takes it that something changed, and nobody knows what. */
  addMissed(): Promise<RoundResult>;
  status(): ListenerStatus;
  /** True for a cached page that need not be rendered again. */
  isFresh(path: string): boolean;
  /** Paths of the cached pages that carry one of the tags. */
  tagged(tags: readonly string[]): string[];
}

export interface ListenerStatus {
  /** Whether changes are heard as they happen. */
  listening: boolean;
  /** Since when that is so. */
  since: string;
  /** For how many seconds pages may have been out of date: 0 when every change that was heard is dealt with. */
  behindSeconds: number;
}

/** The bundled routes and the server each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.content-updates');
const shared = globalThis as typeof globalThis & { [key]?: ContentUpdates };

export function provideContentUpdates(updates: ContentUpdates): void {
  shared[key] = updates;
}

/** `undefined` where no process lives long enough to listen, in `next dev` and in a build. */
export function contentUpdates(): ContentUpdates | undefined {
  return shared[key];
}
