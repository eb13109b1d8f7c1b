import { type ExprNode } from 'groq-js';
import { chargeCopy } from './clock.ts';
import { type Compiler, type Evaluate, type EvaluateArray, nested, UnsupportedQuery } from './evaluator.ts';
import { type Scope } from './scope.ts';
import { createMatcher } from './text-match.ts';
import { isObject, type Json } from './values.ts';

type Score = (scope: Scope) => number;

/** What one argument of `score()` adds to an item's score: groq-js's definition. */
export function compileScoreTerm(node: ExprNode, compiler: Compiler): Score {
  if (node.type === 'OpCall' && node.op === 'match') {
    const left = compiler.compile(node.left, nested);
    const right = compiler.compile(node.right, nested);
    const { score } = createMatcher();
    return (scope) => score(left(scope), right(scope), scope.run.clock);
  }
  if (node.type === 'FuncCall' && node.name === 'boost') return compileBoost(node.args, compiler);
  if (node.type === 'Or' || node.type === 'And') {
    const left = compileScoreTerm(node.left, compiler);
    const right = compileScoreTerm(node.right, compiler);
    if (node.type === 'Or') return (scope) => left(scope) + right(scope);
    return (scope) => {
      const first = left(scope);
      const second = first === 0 ? 0 : right(scope);
      return second === 0 ? 0 : first + second;
    };
  }
  const evaluate = compiler.compile(node, nested);
  return (scope) => (evaluate(scope) === true ? 1 : 0);
}

function compileBoost([subject, amount]: readonly ExprNode[], compiler: Compiler): Score {
  if (!subject || !amount) throw new UnsupportedQuery('boost() takes an expression and a number.');
  const score = compileScoreTerm(subject, compiler);
  const boost: Evaluate = compiler.compile(amount, nested);
  return (scope) => {
    const inner = score(scope);
    const extra = inner > 0 ? boost(scope) : null;
    return typeof extra === 'number' && extra >= 0 ? inner + extra : 0;
  };
}

/** `| score(…)` over an array: its objects, each with a `_score`, the best first, then whatever is no object. */
export function compileScore(
  evaluateBase: EvaluateArray,
  args: readonly ExprNode[],
  compiler: Compiler,
): EvaluateArray {
  const terms = args.map((arg) => compileScoreTerm(arg, compiler));
  return (scope, limit) => {
    const items = evaluateBase(scope, Number.POSITIVE_INFINITY);
    if (!items) return null;
    const inner = scope.nested(null);
    const scored: (Json & { _score: number })[] = [];
    const others: unknown[] = [];
    for (const item of items) {
      scope.run.clock.tick();
      if (!isObject(item)) {
        others.push(item);
        continue;
      }
      inner.value = item;
      const before = typeof item._score === 'number' ? item._score : 0;
      chargeCopy(item, scope.run.clock);
      scored.push({ ...item, _score: terms.reduce((sum, term) => sum + term(inner), before) });
    }
    scored.sort((left, right) => right._score - left._score);
    const all = others.length > 0 ? [...scored, ...others] : scored;
    return limit < all.length ? all.slice(0, limit) : all;
  };
}
