import { type EventStream } from './event-stream.ts';

/** A browser opens six HTTP/1.1 connections to a host, and whatever else it asks waits for one that is free. */
const mostStreams = 4;
/** Milliseconds after which a browser opens a stream again that has made room for another. */
const restMs = 10_000;

interface Kept {
  readonly stream: EventStream;
  readonly isResumable: boolean;
}

/** The event streams of browsers over HTTP/1.1. A Studio wants more at once than its browser opens: they take turns. */
export class BrowserStreams {
  readonly #byBrowser = new Map<string, Set<Kept>>();

  /**
   * Takes in a stream that has begun. Where it is one too many, the one open longest rests. A stream that can be resumed
   * rests last: a Studio listens in this way to the document in its form, which cannot be edited meanwhile.
   *
   * @param browser what tells browsers apart
   */
  add(browser: string, stream: EventStream, isResumable: boolean): void {
    const kept = this.#byBrowser.get(browser) ?? new Set<Kept>();
    this.#byBrowser.set(browser, kept);
    const added = { stream, isResumable };
    kept.add(added);
    stream.onClose(() => {
      kept.delete(added);
      if (kept.size === 0) this.#byBrowser.delete(browser);
    });
    if (kept.size <= mostStreams) return;
    const others = [...kept].filter((one) => one !== added);
    (others.find((one) => !one.isResumable) ?? others[0]!).stream.rest(restMs);
  }
}
