import { randomBytes } from 'node:crypto';
import { isObject } from './json-path.ts';

/** A `_key` as the Studio makes them: twelve hexadecimal digits. */
const randomKey = (): string => randomBytes(6).toString('hex');

/** Copies a value with a random `_key` on every object in an array that has none (`autoGenerateArrayKeys`). */
export function withArrayKeys(value: unknown): unknown {
  if (Array.isArray(value)) return itemsWithKeys(value);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, withArrayKeys(child)]));
}

/** The same for values that are about to become array items. */
export function itemsWithKeys(items: readonly unknown[]): unknown[] {
  return items.map((item) => {
    const keyed = withArrayKeys(item);
    return isObject(keyed) && typeof keyed['_key'] !== 'string' ? { _key: randomKey(), ...keyed } : keyed;
  });
}
