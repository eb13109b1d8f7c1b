import { useEffect, useRef } from 'react';
import { holdForm } from './held-forms.ts';

/**
 * Holds the form of a document from the press of Publish until the Studio has heard that it is published. What is typed
 * in between, the Studio applies to a draft that is gone: the letters are lost, or the form crashes.
 *
 * @param id the published one
 * @param label of the Studio's own button: it says something else while it works
 * @param hasDraft whether there is something to publish
 * @returns what to call when Publish is pressed
 */
export function useHoldWhilePublishing(id: string, label: string | undefined, hasDraft: boolean): () => void {
  const press = useRef<{ label: string | undefined; atWork: boolean }>(undefined);
  useEffect(() => {
    if (!press.current) return;
    const idle = label === press.current.label;
    press.current.atWork ||= !idle;
    // Idle again with a draft: the Studio found an error, or gave up.
    if (hasDraft && !(idle && press.current.atWork)) return;
    press.current = undefined;
    holdForm(id, false);
  });
  useEffect(
    () => () => {
      if (press.current) holdForm(id, false);
    },
    [id],
  );
  return () => {
    press.current = { label, atWork: false };
    holdForm(id, true);
  };
}
