import { DateTime } from 'groq-js';
import { SafePath } from '../safe-path.ts';
import { type Run } from '../scope.ts';
import { finite, isObject, isWritable } from '../values.ts';
import { geo } from './geo.ts';
import { portableText } from './portable-text.ts';
import { type FunctionTable } from './signature.ts';
import { lower, upper } from './string.ts';

const timestamp = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[-+]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * The moment that a text names, by RFC 3339, which allows small letters. JavaScript would make 1 March of 30 February, and
 * tomorrow of 24:00.
 */
function parseDateTime(written: string): DateTime | null {
  const text = written.toUpperCase();
  const local = timestamp.exec(text)?.[1];
  // `toJSON` answers null where there is no such time.
  if (local === undefined || new Date(`${local}Z`).toJSON()?.slice(0, -5) !== local) return null;
  return new DateTime(new Date(text));
}

/** GROQ's length of a string: its code points. */
function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdbff) count++;
  }
  return count;
}

function round(value: unknown, precision: unknown): number | null {
  if (typeof value !== 'number') return null;
  if (typeof precision !== 'number' || precision < 0 || !Number.isInteger(precision)) return null;
  if (precision > 0) return finite(Number(value.toFixed(Math.min(precision, 100))));
  return value < 0 ? -Math.round(-value) : Math.round(value);
}

/** Whether a value holds a reference to one of the ids. An object with a `_ref` is not searched further. */
function hasReference(value: unknown, ids: ReadonlySet<unknown>, clock: Run['clock']): boolean {
  clock.tick();
  if (Array.isArray(value)) return value.some((item) => hasReference(item, ids, clock));
  if (!isObject(value)) return false;
  if (Object.hasOwn(value, '_ref')) return ids.has(value._ref);
  return Object.values(value).some((item) => hasReference(item, ids, clock));
}

export const globalFunctions: FunctionTable = {
  dateTime: ([value]) => {
    if (value instanceof DateTime) return value;
    return typeof value === 'string' ? parseDateTime(value) : null;
  },
  geo,
  identity: (_args, scope) => scope.run.identity,
  length: ([value]) => {
    if (typeof value === 'string') return countCodePoints(value);
    return Array.isArray(value) ? value.length : null;
  },
  lower,
  upper,
  now: (_args, scope) => scope.run.timestamp.toISOString(),
  path: ([pattern]) => (typeof pattern === 'string' ? new SafePath(pattern) : null),
  pt: portableText,
  references: (args, scope) => {
    const ids = new Set(args.flat().filter((id) => typeof id === 'string'));
    return ids.size > 0 && hasReference(scope.value, ids, scope.run.clock);
  },
  round: (args) => round(args[0], args.length > 1 ? args[1] : 0),
  string: ([value]) => (isWritable(value) ? `${value}` : null),
};
