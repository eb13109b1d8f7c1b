import { type ExprNode } from 'groq-js';
import { type Compiler, type Evaluate, nested, type Position } from './evaluator.ts';
import { isObject } from './values.ts';

type Node<Type extends ExprNode['type']> = Extract<ExprNode, { type: Type }>;

/** A field of a value, or `null` when the value is no object or has no such field of its own. */
export function attributeOf(value: unknown, name: string): unknown {
  if (!isObject(value)) return null;
  const field = value[name];
  return field !== undefined && Object.hasOwn(value, name) ? field : null;
}

export function compileAttribute(node: Node<'AccessAttribute'>, compiler: Compiler, at: Position): Evaluate {
  const { name, base } = node;
  if (!base) return (scope) => attributeOf(scope.value, name);
  const evaluateBase = compiler.compile(base, at);
  return (scope) => attributeOf(evaluateBase(scope), name);
}

export function compileElement({ base, index }: Node<'AccessElement'>, compiler: Compiler, at: Position): Evaluate {
  const evaluateBase = compiler.compileArray(base, at);
  const wanted = index < 0 ? Number.POSITIVE_INFINITY : index + 1;
  return (scope) => evaluateBase(scope, wanted, Math.max(index, 0))?.at(index) ?? null;
}

export function compileParent({ n }: Node<'Parent'>): Evaluate {
  return (scope) => {
    let current = scope;
    for (let step = 0; step < n; step++) {
      if (!current.parent) return null;
      current = current.parent;
    }
    return current.value;
  };
}

export function compileDeref({ base }: Node<'Deref'>, compiler: Compiler, at: Position): Evaluate {
  const evaluateBase = compiler.compile(base, at);
  return (scope) => {
    const reference = evaluateBase(scope);
    if (!isObject(reference) || typeof reference._ref !== 'string') return null;
    const { view, reads } = scope.run;
    const document = view.document(reference._ref);
    reads.one(reference._ref, document);
    return document;
  };
}

export function compileProjection({ base, expr }: Node<'Projection'>, compiler: Compiler, at: Position): Evaluate {
  const evaluateBase = compiler.compile(base, at);
  const evaluateInner = compiler.compile(expr, nested);
  return (scope) => {
    const value = evaluateBase(scope);
    return isObject(value) ? evaluateInner(scope.nested(value)) : null;
  };
}

export function compileParameter({ name }: Node<'Parameter'>): Evaluate {
  return (scope) => (Object.hasOwn(scope.run.params, name) ? (scope.run.params[name] ?? null) : null);
}
