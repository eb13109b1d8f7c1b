import { DateTime, Path } from 'groq-js';
import { TextQuery } from './evaluate/text-query.ts';

/** A result as JSON has it: datetimes and paths become text. Values without any are returned as they are. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof DateTime || value instanceof Path) return value.toJSON();
  if (value instanceof TextQuery) return null;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
