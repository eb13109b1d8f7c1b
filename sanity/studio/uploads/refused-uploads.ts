import { reasonOf } from './upload-refusal.ts';

/** A file that was not stored. */
export interface RefusedUpload {
  fileName: string;
  /** What is wrong and what to do. */
  reason: string;
}

type Listener = (refused: RefusedUpload) => void;

const listeners = new Set<Listener>();

/**
 * Calls `listener` with each refused upload.
 * @returns how to stop
 */
export function onRefusedUpload(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Tells the person at the Studio why a file was not stored.
 * @param error what the upload failed with
 */
export function reportRefusedUpload(fileName: string, error: unknown): void {
  console.warn(`${fileName} was not uploaded:`, error);
  for (const listener of listeners) listener({ fileName, reason: reasonOf(error) });
}
