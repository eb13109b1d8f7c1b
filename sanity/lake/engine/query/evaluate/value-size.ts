/** How many steps it takes to go through a text or a list; nothing for what is neither. */
export function stepsThrough(value: unknown): number {
  if (typeof value === 'string') return value.length >> 6;
  return Array.isArray(value) ? value.length : 0;
}

/** What it takes to hold a value besides what it refers to, as a clock's `built` counts. */
export function spaceOf(value: unknown): number {
  if (typeof value === 'string') return value.length >> 4;
  return Array.isArray(value) ? value.length : 0;
}
