/** What the doctor says about one thing: it works, it is broken, or it is absent and nothing needs it now. */
export type Finding = { state: 'works' | 'broken' | 'absent'; name: string; text: string };

const marks = { works: '✓', broken: '✗', absent: '–' };

/** One line for the terminal. */
export function line({ state, name, text }: Finding): string {
  return `${marks[state]} ${name.padEnd(14)}${text}`;
}
