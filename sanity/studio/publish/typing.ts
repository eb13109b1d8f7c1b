/** The editor of texts hands its letters over 250 ms after the last one (`createMutationBatcher` of @portabletext/editor). */
const handedOverMs = 300;

let last = -Infinity;

/** Notes that a key was pressed in a form. */
export function noteTyping(): void {
  last = performance.now();
}

/** Resolves when the form has handed over what was typed in it: at once when nothing was typed just now. */
export async function typingHandedOver(): Promise<void> {
  const rest = last + handedOverMs - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
}
