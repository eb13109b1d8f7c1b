import { type Scope } from '../scope.ts';

/** A function of its arguments' values. `scope` is where it is called: some functions also read `@`. */
export type ValueFunction = (args: readonly unknown[], scope: Scope) => unknown;
export type FunctionTable = Readonly<Record<string, ValueFunction>>;
