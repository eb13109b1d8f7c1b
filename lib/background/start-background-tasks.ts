import { setTimeout } from 'node:timers/promises';
import { type SanityClient } from '@sanity/client';
import { takeLease, type Lease } from './lease.ts';

/** Something the site does now and then, on one machine at a time. */
export interface BackgroundTask {
  name: string;
  /** How long after it was done it is due again, in milliseconds. */
  period: number;
  /** @returns whether it was done to its end */
  run(context: { writer: SanityClient; lease: Lease; signal: AbortSignal }): Promise<'done' | 'again'>;
}

const minute = 60_000;

/** After the start, and between two looks, so that the first readers do not wait for it. */
const EVERY_MS = 30 * minute;

/** Does each task when it is due, one after the other, until the signal. */
export async function startBackgroundTasks(
  writer: SanityClient,
  tasks: readonly BackgroundTask[],
  signal: AbortSignal,
): Promise<void> {
  while (await passes(EVERY_MS, signal)) {
    for (const task of tasks) {
      if (!signal.aborted) await runWhenDue(writer, task, signal);
    }
  }
}

/** Does a task unless it is not due, or another machine does it. A failure is logged, and it is tried again later. */
export async function runWhenDue(writer: SanityClient, task: BackgroundTask, signal: AbortSignal): Promise<void> {
  try {
    const lease = await takeLease(writer, task);
    if (!lease) return;
    let outcome: 'done' | 'again' = 'again';
    try {
      outcome = await task.run({ writer, lease, signal });
    } finally {
      await lease.end(outcome);
    }
  } catch (error) {
    console.error(`[background] ${task.name} failed, and is tried again later:`, error);
  }
}

/** @returns false when the signal came first */
const passes = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  setTimeout(milliseconds, true, { signal, ref: false }).catch(() => false);
