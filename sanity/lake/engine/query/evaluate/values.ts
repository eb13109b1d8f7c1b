import { DateTime, Path } from 'groq-js';
import { TextQuery } from './text-query.ts';

/**
 * GROQ values are held as plain JavaScript: JSON values, and `DateTime`, `Path` and `TextQuery` for the three
 * GROQ types that JSON lacks. `null` stands for every absent or invalid value.
 */
export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  if (typeof value !== 'object' || value === null) return false;
  // Nearly always so, and quicker to tell than what follows.
  return Object.getPrototypeOf(value) === Object.prototype || (!Array.isArray(value) && !isSpecial(value));
}

function isSpecial(value: object): boolean {
  return value instanceof DateTime || value instanceof Path || value instanceof TextQuery;
}

/** GROQ's equality: primitives and datetimes only; two arrays or two objects are never equal. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return typeof left !== 'object' || left === null || left instanceof DateTime;
  return left instanceof DateTime && right instanceof DateTime && left.equals(right);
}

/** Compares two values of one comparable type; `null` when they cannot be compared. */
export function partialCompare(left: unknown, right: unknown): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (left instanceof DateTime && right instanceof DateTime) return left.compareTo(right);
  return null;
}

/** Compares two texts by their code points; JavaScript compares UTF-16 units, which puts `\uff01` after an emoji. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [one, other] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (one !== other) return rankOfUnit(one) - rankOfUnit(other);
  }
  return left.length - right.length;
}

/** Ranks surrogates, which stand for the code points from 0x10000 on, above all other units. */
function rankOfUnit(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'number':
      return 2;
    case 'string':
      return 3;
    case 'boolean':
      return 4;
    default:
      return value instanceof DateTime ? 1 : 100;
  }
}

/** The total order of `order()`: datetimes, numbers, strings, booleans, then everything else as equals. */
export function totalCompare(left: unknown, right: unknown): number {
  const byType = typeRank(left) - typeRank(right);
  return byType !== 0 ? byType : (partialCompare(left, right) ?? 0);
}

/** A number GROQ can hold, or `null`. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Whether `string()` and `array::join()` can write the value. */
export function isWritable(value: unknown): value is string | number | boolean | DateTime {
  return (
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof DateTime
  );
}
