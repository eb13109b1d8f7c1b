import { DateTime, type ExprNode, type OpCall } from 'groq-js';
import { chargeCopy } from './clock.ts';
import { type Compiler, type Evaluate, type Position, type Test } from './evaluator.ts';
import { membership } from './membership.ts';
import { SafePath } from './safe-path.ts';
import { type Scope } from './scope.ts';
import { createMatcher } from './text-match.ts';
import { finite, isEqual, isObject, partialCompare } from './values.ts';

type Node<Type extends ExprNode['type']> = Extract<ExprNode, { type: Type }>;
type Operator = (left: unknown, right: unknown, scope: Scope) => unknown;

function comparison(accept: (order: number) => boolean): Operator {
  return (left, right) => {
    const order = partialCompare(left, right);
    return order === null ? null : accept(order);
  };
}

function arithmetic(calculate: (left: number, right: number) => number): Operator {
  return (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? finite(calculate(left, right)) : null;
}

const multiplied = arithmetic((left, right) => left * right);
const divided = arithmetic((left, right) => left / right);
const remainder = arithmetic((left, right) => left % right);
const power = arithmetic((left, right) => left ** right);
const difference = arithmetic((left, right) => left - right);

function add(left: unknown, right: unknown, scope: Scope): unknown {
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right);
  if (typeof left === 'string' && typeof right === 'string') {
    scope.run.clock.built((left.length + right.length) / 16);
    return left + right;
  }
  if (left instanceof DateTime && typeof right === 'number') return later(left, right);
  if (Array.isArray(left) && Array.isArray(right)) {
    scope.run.clock.built(left.length + right.length);
    return left.concat(right);
  }
  if (!isObject(left) || !isObject(right)) return null;
  for (const part of [left, right]) chargeCopy(part, scope.run.clock);
  return { ...left, ...right };
}

/** A datetime so many seconds later; `null` when RFC 3339 cannot write its year. */
function later(from: DateTime, seconds: number): DateTime | null {
  const moment = from.add(seconds);
  const year = moment.date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? moment : null;
}

function subtract(left: unknown, right: unknown, scope: Scope): unknown {
  if (left instanceof DateTime && typeof right === 'number') return later(left, -right);
  if (left instanceof DateTime && right instanceof DateTime) return finite(left.difference(right));
  return difference(left, right, scope);
}

function isIn(left: unknown, right: unknown, scope: Scope): unknown {
  if (right instanceof SafePath) {
    const id = left instanceof SafePath ? left.toJSON() : left;
    return typeof id === 'string' ? right.matches(id, scope.run.clock) : null;
  }
  return Array.isArray(right) ? membership(left, right, scope.run) : null;
}

function operatorOf(op: OpCall): Operator {
  switch (op) {
    case '==':
      return isEqual;
    case '!=':
      return (left, right) => !isEqual(left, right);
    case '<':
      return comparison((order) => order < 0);
    case '<=':
      return comparison((order) => order <= 0);
    case '>':
      return comparison((order) => order > 0);
    case '>=':
      return comparison((order) => order >= 0);
    case 'in':
      return isIn;
    case 'match': {
      const { matches } = createMatcher();
      return (left, right, scope) => matches(left, right, scope.run.clock);
    }
    case '+':
      return add;
    case '-':
      return subtract;
    case '*':
      return multiplied;
    case '/':
      return divided;
    case '%':
      return remainder;
    case '**':
      return power;
  }
}

export function compileOperator(node: Node<'OpCall'>, compiler: Compiler, at: Position): Evaluate {
  const left = compiler.compile(node.left, at);
  const right = compiler.compile(node.right, at);
  const operate = operatorOf(node.op);
  return (scope) => operate(left(scope), right(scope), scope);
}

export function compileRange(node: Node<'InRange'>, compiler: Compiler, at: Position): Evaluate {
  const [value, low, high] = [node.base, node.left, node.right].map((part) => compiler.compile(part, at));
  return (scope) => {
    const subject = value!(scope);
    const fromLow = partialCompare(subject, low!(scope));
    const toHigh = partialCompare(subject, high!(scope));
    if (fromLow === null || toHigh === null) return null;
    return fromLow >= 0 && (node.isInclusive ? toHigh <= 0 : toHigh < 0);
  };
}

export function compileAnd(node: Node<'And'>, compiler: Compiler, at: Position): Evaluate {
  const left = compiler.compile(node.left, at);
  const right = compiler.compile(node.right, at);
  return (scope) => {
    const first = left(scope);
    if (first === false) return false;
    const second = right(scope);
    if (second === false) return false;
    return first === true && second === true ? true : null;
  };
}

export function compileOr(node: Node<'Or'>, compiler: Compiler, at: Position): Evaluate {
  const left = compiler.compile(node.left, at);
  const right = compiler.compile(node.right, at);
  return (scope) => {
    const first = left(scope);
    if (first === true) return true;
    const second = right(scope);
    if (second === true) return true;
    return first === false && second === false ? false : null;
  };
}

/** A condition of which only "true" matters, as a filter's: null and false are one, so either side may decide. */
export function compileTest(node: ExprNode, compiler: Compiler, at: Position): Test {
  if (node.type === 'Group') return compileTest(node.base, compiler, at);
  if (node.type === 'And' || node.type === 'Or') {
    const left = compileTest(node.left, compiler, at);
    const right = compileTest(node.right, compiler, at);
    return node.type === 'And' ? (scope) => left(scope) && right(scope) : (scope) => left(scope) || right(scope);
  }
  const evaluate = compiler.compile(node, at);
  return (scope) => evaluate(scope) === true;
}

export function compileSelect(node: Node<'Select'>, compiler: Compiler, at: Position): Evaluate {
  const options = node.alternatives.map((option) => ({
    test: compileTest(option.condition, compiler, at),
    value: compiler.compile(option.value, at),
  }));
  const fallback = node.fallback ? compiler.compile(node.fallback, at) : () => null;
  return (scope) => (options.find((option) => option.test(scope))?.value ?? fallback)(scope);
}

/** `!`, unary `-` and unary `+`. */
export function compileUnary(node: Node<'Not' | 'Neg' | 'Pos'>, compiler: Compiler, at: Position): Evaluate {
  const evaluate = compiler.compile(node.base, at);
  if (node.type === 'Not') {
    return (scope) => {
      const value = evaluate(scope);
      return typeof value === 'boolean' ? !value : null;
    };
  }
  const sign = node.type === 'Neg' ? -1 : 1;
  return (scope) => {
    const value = evaluate(scope);
    return typeof value === 'number' ? finite(sign * value) : null;
  };
}
