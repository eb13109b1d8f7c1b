import { useSyncExternalStore } from 'react';

/** Why the lake no longer takes what this person sends. */
export type Loss = 'signed-out' | 'role-changed';

/** A session that ended, or lost its rights, while someone was at work: requests wait until they have signed in again. */
export interface LostSession {
  reason: Loss;
  /** Ends the wait with a new session's token. */
  signIn: (token: string) => void;
}

let lost: LostSession | undefined;
let waiting: Promise<void> | undefined;
const listeners = new Set<() => void>();

function set(next: LostSession | undefined): void {
  lost = next;
  for (const listener of listeners) listener();
}

/**
 * Asks the person to sign in again, once for however many requests wait.
 *
 * @param keep stores the new session's token
 * @returns when they have
 */
export function signInAgain(reason: Loss, keep: (token: string) => void): Promise<void> {
  waiting ??= new Promise<void>((resolve) => {
    set({
      reason,
      signIn: (token) => {
        waiting = undefined;
        set(undefined);
        keep(token);
        resolve();
      },
    });
  });
  return waiting;
}

/** The lost session, while there is one. */
export const useLostSession = (): LostSession | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lost,
  );
