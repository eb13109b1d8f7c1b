import { type FunctionTable, type ValueFunction } from './signature.ts';

export const lower: ValueFunction = ([text]) => (typeof text === 'string' ? text.toLowerCase() : null);
export const upper: ValueFunction = ([text]) => (typeof text === 'string' ? text.toUpperCase() : null);

export const stringFunctions: FunctionTable = {
  lower,
  upper,
  split: ([text, separator]) => {
    if (typeof text !== 'string' || typeof separator !== 'string') return null;
    if (text.length === 0) return [];
    return separator.length === 0 ? Array.from(text) : text.split(separator);
  },
  startsWith: ([text, prefix]) =>
    typeof text === 'string' && typeof prefix === 'string' ? text.startsWith(prefix) : null,
};
