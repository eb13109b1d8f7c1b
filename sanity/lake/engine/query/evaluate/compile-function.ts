import { type ExprNode } from 'groq-js';
import { valueFunction } from './functions/index.ts';
import { type ValueFunction } from './functions/signature.ts';
import { type Scope } from './scope.ts';
import { spaceOf, stepsThrough } from './value-size.ts';
import { compileDiff } from './compile-diff.ts';
import { type Compiler, type Evaluate, type Position, UnsupportedQuery } from './evaluator.ts';

type FunctionCall = Extract<ExprNode, { type: 'FuncCall' }>;

const releases: ExprNode = {
  type: 'Filter',
  base: { type: 'Everything' },
  expr: {
    type: 'OpCall',
    op: '==',
    left: { type: 'AccessAttribute', name: '_type' },
    right: { type: 'Value', value: 'system.release' },
  },
};

export function compileFunction(node: FunctionCall, compiler: Compiler, at: Position): Evaluate {
  const name = `${node.namespace}::${node.name}`;
  switch (name) {
    case 'global::count': {
      const dataset = compiler.dataset(node.args[0]!);
      if (dataset) return (scope) => dataset.count(scope);
      const count = compiler.compileArray(node.args[0]!, at);
      return (scope) => count(scope, Number.POSITIVE_INFINITY)?.length ?? null;
    }
    case 'global::coalesce': {
      const options = node.args.map((arg) => compiler.compile(arg, at));
      return (scope) => {
        for (const option of options) {
          const value = option(scope);
          if (value !== null) return value;
        }
        return null;
      };
    }
    case 'global::defined': {
      const value = compiler.compile(node.args[0]!, at);
      return (scope) => value(scope) !== null;
    }
    case 'releases::all':
      return compiler.compile(releases, at);
    case 'diff::changedAny':
    case 'diff::changedOnly':
      return compileDiff(node, compiler, at);
  }
  const call = valueFunction(node.namespace, node.name);
  if (!call) throw new UnsupportedQuery(`The function ${name}() is not available in this lake.`);
  const args = node.args.map((arg) => compiler.compile(arg, at));
  if (args.length === 1) {
    const only = args[0]!;
    return (scope) => charged(call, [only(scope)], scope);
  }
  return (scope) =>
    charged(
      call,
      args.map((arg) => arg(scope)),
      scope,
    );
}

/** Calls a function that goes through its arguments, and may make a text or a list of them. */
function charged(call: ValueFunction, args: readonly unknown[], scope: Scope): unknown {
  const { clock } = scope.run;
  for (const arg of args) clock.tick(stepsThrough(arg));
  const value = call(args, scope);
  clock.built(spaceOf(value));
  return value;
}
