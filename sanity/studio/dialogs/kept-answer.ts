import { useState } from 'react';

/**
 * What was chosen and typed in the dialog of a document action. It is the dialog's own state, because what an action returns
 * reaches the Studio only after a pause, and a letter typed meanwhile would be lost. The action keeps it as well, because the
 * Studio mounts a dialog anew when the state of its document changes.
 *
 * @param kept the action's
 * @param keep gives the action the next one
 * @returns the answer, and how to change it
 */
export function useKeptAnswer<Answer>(
  kept: Answer,
  keep: (answer: Answer) => void,
): [Answer, (answer: Answer) => void] {
  const [answer, setAnswer] = useState(kept);
  return [
    answer,
    (next) => {
      setAnswer(next);
      keep(next);
    },
  ];
}
