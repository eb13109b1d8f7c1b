import { DateTime } from 'groq-js';
import { TextQuery } from '../text-query.ts';
import { arrayFunctions } from './array.ts';
import { geoFunctions } from './geo.ts';
import { globalFunctions } from './global.ts';
import { mathFunctions } from './math.ts';
import { portableTextFunctions } from './portable-text.ts';
import { sanityFunctions } from './sanity.ts';
import { type FunctionTable, type ValueFunction } from './signature.ts';
import { stringFunctions } from './string.ts';

const namespaces: Readonly<Record<string, FunctionTable>> = {
  array: arrayFunctions,
  dateTime: { now: (_args, scope) => new DateTime(scope.run.timestamp) },
  // Outside a webhook's filter there is no change to speak of.
  delta: { operation: () => null },
  geo: geoFunctions,
  global: globalFunctions,
  math: mathFunctions,
  pt: portableTextFunctions,
  sanity: sanityFunctions,
  string: stringFunctions,
  text: { query: ([query]) => (typeof query === 'string' ? new TextQuery(query) : null) },
};

/** The function of that name, unless it is one that takes more than its arguments' values. */
export function valueFunction(namespace: string, name: string): ValueFunction | null {
  const table = namespaces[namespace];
  return table && Object.hasOwn(table, name) ? table[name]! : null;
}
