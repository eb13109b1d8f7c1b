import { type ExprNode, isSelectorNode } from 'groq-js';
import { attributeOf } from './compile-access.ts';
import { type Compiler, type Evaluate, type Position, UnsupportedQuery } from './evaluator.ts';
import { type Run, type Scope } from './scope.ts';
import { compileSelector, type KeyPath, partAt, type Select } from './selector.ts';
import { isEqual, isObject, type Json } from './values.ts';

type FunctionCall = Extract<ExprNode, { type: 'FuncCall' }>;

/** `diff::changedAny(before, after, selector)` and `diff::changedOnly(…)`: https://www.sanity.io/docs/groq-functions */
export function compileDiff(node: FunctionCall, compiler: Compiler, at: Position): Evaluate {
  const [before, after] = node.args.slice(0, 2).map((arg) => compiler.compile(arg, at));
  const selector = node.args[2];
  if (!selector || !isSelectorNode(selector)) throw new UnsupportedQuery(`diff::${node.name}() takes a selector.`);
  const select = compileSelector(selector, compiler);
  const changed = node.name === 'changedAny' ? changedAny : changedOnly;
  return (scope) => changed(before!(scope), after!(scope), select, scope);
}

/** Whether any selected part differs. */
function changedAny(before: unknown, after: unknown, select: Select, scope: Scope): boolean {
  const paths = select(before, scope);
  if (select(after, scope).length !== paths.length) return true;
  return paths.some(
    (path) => hasOtherLists(before, after, path) || !isSame(partAt(before, path), partAt(after, path), scope.run),
  );
}

/** Whether a list on the way has another length, so that its places mean other items. */
function hasOtherLists(before: unknown, after: unknown, path: KeyPath): boolean {
  return path.some((step, index) => {
    if (typeof step !== 'number') return false;
    const [left, right] = [before, after].map((value) => partAt(value, path.slice(0, index)));
    return !Array.isArray(left) || !Array.isArray(right) || left.length !== right.length;
  });
}

const isComposite = (value: unknown): value is Json => Array.isArray(value) || isObject(value);

/** Whether two values are the same through and through. */
function isSame(left: unknown, right: unknown, run: Run): boolean {
  run.clock.tick();
  if (!isComposite(left) || !isComposite(right)) return isEqual(left, right);
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name], run))
  );
}

/** Whether everything that differs was selected. */
function changedOnly(before: unknown, after: unknown, select: Select, scope: Scope): boolean {
  const selected = select(before, scope);
  const { clock } = scope.run;
  return differences(before, after, [], scope.run).every((path) =>
    selected.some((part) => {
      clock.tick();
      return part.every((step, index) => path[index] === step);
    }),
  );
}

/** Where two values differ: attributes by name, items by place unless their lists have other lengths. */
function differences(before: unknown, after: unknown, path: KeyPath, run: Run): KeyPath[] {
  run.clock.tick();
  run.clock.built(path.length);
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return [path];
    return before.flatMap((item, place) => differences(item, after[place], [...path, place], run));
  }
  if (!isObject(before) || !isObject(after)) return isEqual(before, after) ? [] : [path];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    differences(attributeOf(before, name), attributeOf(after, name), [...path, name], run),
  );
}
