import { setTimeout } from 'node:timers/promises';

import type { Renderings } from './renderings.ts';
import type { Visitor } from './visitor.ts';

export interface Publish {
  /** From sending the change until a reader of the document's page gets the new one. */
  ownMs: number;
  /** Until the rendering of the last page began, files for machines included. */
  lastMs: number;
  /** Asked of the lake because of it. */
  questions: number;
  rendered: number;
}

export interface Edit {
  commit: () => Promise<unknown>;
  /** A page that the change shows on. */
  path: string;
  isShown: (page: { status: number; text: string }) => boolean;
}

/** Between two looks at the page, in milliseconds. */
const PAUSE_MS = 5;

/** Publishes a change, and waits until the site has nothing left to do. */
export async function publish(visitor: Visitor, renderings: Renderings, edit: Edit): Promise<Publish> {
  await renderings.quiet();
  const before = renderings.questions();
  const start = performance.timeOrigin + performance.now();
  const from = performance.now();
  await edit.commit();
  while (!edit.isShown(await visitor.look(edit.path))) await setTimeout(PAUSE_MS);
  const ownMs = performance.now() - from;
  await renderings.quiet();
  const rendered = renderings.since(start);
  const lastMs = (rendered.at(-1)?.rendered ?? start) - start;
  return { ownMs, lastMs, questions: renderings.questions() - before, rendered: rendered.length };
}
