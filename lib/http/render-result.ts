import { AsyncLocalStorage } from 'node:async_hooks';

/** Why a page could not be rendered: nobody answered for its content, or its document is broken. */
export type FailureKind = 'unreachable' | 'invalid';

/** The document that cannot be shown, and what is wrong with which of its fields. */
export interface BrokenDocument {
  document?: { id: string; type: string };
  /** `body.3.children: …; summary: …` */
  reason?: string;
}

export interface RenderFailure extends BrokenDocument {
  kind: FailureKind;
  detail: string;
}

/** What became of one request. Filled in by the code that loads content, read by the server that answers. */
export type RenderResult = { failure?: RenderFailure };

/**
 * Next turns every error thrown while rendering into a bare 500 and keeps the error's class to itself.
 * So the reason travels beside it: `server/main.ts` opens a context for each request, `lib/content` reports into it.
 *
 * The bundled pages and the server each load their own copy of this file, hence the process-wide key.
 */
const key = Symbol.for('stillpoint.outcome');
const shared = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<RenderResult> };
const contexts = (shared[key] ??= new AsyncLocalStorage<RenderResult>());

/** Runs `fn`; whatever it and its continuations report ends up in `outcome`. */
export function runWithRenderResult<T>(outcome: RenderResult, fn: () => T): T {
  return contexts.run(outcome, fn);
}

/**
 * States why the page being rendered cannot be shown. An unreachable source outranks a broken document, because it is
 * the one that passes by itself. Without a context (a build, a test, `next dev`) there is nobody to tell.
 */
export function reportFailure(kind: FailureKind, detail: string, broken: BrokenDocument = {}): void {
  const outcome = contexts.getStore();
  if (!outcome || outcome.failure?.kind === 'unreachable') return;
  outcome.failure = { kind, detail, ...broken };
}
