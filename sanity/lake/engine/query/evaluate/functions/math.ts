import { finite } from '../values.ts';
import { type FunctionTable, type ValueFunction } from './signature.ts';

/** A function of an array of numbers, in which nulls are skipped and anything else makes the result null. */
function ofNumbers(calculate: (numbers: readonly number[]) => number | null): ValueFunction {
  return ([array]) => {
    if (!Array.isArray(array)) return null;
    const present = array.filter((item) => item !== null);
    return present.every((item) => typeof item === 'number') ? calculate(present) : null;
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

export const mathFunctions: FunctionTable = {
  avg: ofNumbers((numbers) => (numbers.length === 0 ? null : finite(sum(numbers) / numbers.length))),
  max: ofNumbers((numbers) =>
    numbers.length === 0 ? null : numbers.reduce((best, item) => (item > best ? item : best)),
  ),
  min: ofNumbers((numbers) =>
    numbers.length === 0 ? null : numbers.reduce((best, item) => (item < best ? item : best)),
  ),
  sum: ofNumbers((numbers) => finite(sum(numbers))),
};
