import { useSyncExternalStore } from 'react';

/** Published ids of the documents whose forms are held. */
let held: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Holds the form of a document, or gives it back, at once. @param id the published one */
export function holdForm(id: string, hold: boolean): void {
  if (held.has(id) === hold) return;
  held = new Set(hold ? [...held, id] : [...held].filter((each) => each !== id));
  for (const listener of listeners) listener();
}

/** Whether the form of a document is held. @param id the published one */
export const useIsHeld = (id: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held.has(id),
  );
