/**
 * True when a JSON value has no more than `levels` levels of objects and arrays, so that recursion through it ends. Goes
 * level by level itself, because a stack could not hold the deepest.
 */
export function isShallow(value: unknown, levels: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === levels) return false;
    level = level.flatMap((container) => Object.values(container)).filter(isContainer);
  }
  return true;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
