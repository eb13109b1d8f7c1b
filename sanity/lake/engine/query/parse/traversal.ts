import { type ExprNode, type ObjectNode } from 'groq-js';

type Build = (base: ExprNode) => ExprNode;
type Kind = 'array' | 'value';

/**
 * One or more traversals, such as `.a`, `[0]`, `[]`. `takes` is what they work on, `gives` what comes of it.
 *
 * @see https://spec.groq.dev/GROQ-1.revision1/#sec-Traversal
 */
interface Traversal {
  readonly takes: Kind;
  readonly gives: Kind;
  readonly build: Build;
}

/** One traversal, which puts itself before those that follow it. */
export type TraversalStep = (rest: Traversal | null) => Traversal;

const then =
  (first: Build, second: Build): Build =>
  (base) =>
    second(first(base));
const mapped =
  (build: Build): Build =>
  (base) => ({ type: 'Map', base, expr: build({ type: 'This' }) });
const flatMapped =
  (build: Build): Build =>
  (base) => ({ type: 'FlatMap', base, expr: build({ type: 'This' }) });

/** `[filter]`, `[from..to]`, `[]`: what follows is done to each item. */
export function onArray(build: Build): TraversalStep {
  return (rest) => {
    if (!rest) return { takes: 'array', gives: 'array', build };
    if (rest.takes === 'array') return { ...rest, build: then(build, rest.build) };
    const each = rest.gives === 'array' ? flatMapped : mapped;
    return { takes: 'array', gives: 'array', build: then(build, each(rest.build)) };
  };
}

/** `.name`, `->`. */
export function onValue(build: Build): TraversalStep {
  return (rest) => ({ takes: 'value', gives: rest?.gives ?? 'value', build: rest ? then(build, rest.build) : build });
}

/** `[0]`. */
export function onElement(build: Build): TraversalStep {
  return (rest) => ({ takes: 'array', gives: rest?.gives ?? 'value', build: rest ? then(build, rest.build) : build });
}

/** `{…}`: of a list each item, if what follows wants a list. */
export function onProjection(object: ObjectNode): TraversalStep {
  const build: Build = (base) => ({ type: 'Projection', base, expr: object });
  return (rest) => {
    if (!rest) return { takes: 'value', gives: 'value', build };
    if (rest.takes === 'array') return { ...rest, build: then(mapped(build), rest.build) };
    return { ...rest, build: then(build, rest.build) };
  };
}

/** An expression with what is done to it. */
export function traverse(base: ExprNode, steps: readonly TraversalStep[]): ExprNode {
  if (steps.length === 0) return base;
  let traversal = steps.reduceRight<Traversal | null>((rest, step) => step(rest), null)!;
  // `*.name` is `*[].name`.
  if (base.type === 'Everything' || base.type === 'Array' || base.type === 'PipeFuncCall') {
    traversal = onArray((whole) => whole)(traversal);
  }
  return traversal.build(base);
}
