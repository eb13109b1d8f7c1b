import { type SelectorNode } from 'groq-js';
import { type Compiler, hidden, nested } from './evaluator.ts';
import { type Scope } from './scope.ts';
import { isObject } from './values.ts';

/** The way from a value to a part of it: names of attributes, places in arrays. */
export type KeyPath = readonly (string | number)[];

/** Finds the parts of a value that a selector means. `scope` is where the function that it is given to is called. */
export type Select = (value: unknown, scope: Scope) => KeyPath[];

/** A part of a value; `undefined` when it has none there. As in groq-js the way ends at the first `0`, `""`, `false`. */
export function partAt(value: unknown, path: KeyPath): unknown {
  let part = value;
  for (const step of path) {
    if (Array.isArray(part)) part = typeof step === 'number' ? (part[step] as unknown) : undefined;
    else part = isObject(part) && Object.hasOwn(part, step) ? part[step] : undefined;
    if (!part) break;
  }
  return part;
}

/** Compiles the selector of `diff::changedAny()` and `diff::changedOnly()`: https://www.sanity.io/docs/groq-functions */
export function compileSelector(node: SelectorNode, compiler: Compiler): Select {
  switch (node.type) {
    case 'Group':
      return compileSelector(node.base, compiler);
    case 'Tuple': {
      const members = node.members.map((member) => compileSelector(member, compiler));
      return (value, scope) => members.flatMap((select) => select(value, scope));
    }
    case 'AccessAttribute': {
      const { name } = node;
      if (!node.base) return () => [[name]];
      const select = compileSelector(node.base, compiler);
      return (value, scope) => extended(select(value, scope), () => [[name]], scope);
    }
    case 'ArrayCoerce':
      return compileItems(node.base, () => true, compiler);
    case 'Filter': {
      const test = compiler.compileTest(node.expr, nested);
      // `^` is the list of one item that groq-js filters.
      const passes = (item: unknown, scope: Scope) => test(scope.hidden(null).nested([item]).nested(item));
      return compileItems(node.base, passes, compiler);
    }
    case 'SelectorNested': {
      const [outer, inner] = [node.base, node.nested].map((part) => compileSelector(part, compiler));
      return (value, scope) => extended(outer!(value, scope), (path) => inner!(partAt(value, path), scope), scope);
    }
    case 'SelectorFuncCall': {
      const test = compiler.compileTest(node.arg, hidden);
      return (value, scope) => {
        const found: KeyPath[] = [];
        collectAnywhere(value, [], (part) => test(scope.hidden(part)), { scope, found });
        return found;
      };
    }
  }
}

/** The items of a list that pass. */
function compileItems(
  base: SelectorNode,
  passes: (item: unknown, scope: Scope) => boolean,
  compiler: Compiler,
): Select {
  const select = compileSelector(base, compiler);
  return (value, scope) => {
    const placesIn = (path: KeyPath): KeyPath[] => {
      const list = partAt(value, path);
      return Array.isArray(list) ? list.flatMap((item, place) => (passes(item, scope) ? [[place]] : [])) : [];
    };
    return extended(select(value, scope), placesIn, scope);
  };
}

function extended(paths: readonly KeyPath[], further: (path: KeyPath) => readonly KeyPath[], scope: Scope): KeyPath[] {
  const { clock } = scope.run;
  return paths.flatMap((path) =>
    further(path).map((rest) => {
      clock.tick();
      clock.built(path.length + rest.length);
      return [...path, ...rest];
    }),
  );
}

/** The objects at any depth that pass. */
function collectAnywhere(
  value: unknown,
  path: KeyPath,
  passes: (value: unknown) => boolean,
  to: { scope: Scope; found: KeyPath[] },
): void {
  const { clock } = to.scope.run;
  clock.tick();
  clock.built(path.length);
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) collectAnywhere(item, [...path, place], passes, to);
  } else if (isObject(value)) {
    if (passes(value)) to.found.push(path);
    for (const [name, item] of Object.entries(value)) collectAnywhere(item, [...path, name], passes, to);
  }
}
