import { type ExprNode, type ObjectAttributeNode } from 'groq-js';
import { type Compiler, type Evaluate, type Position } from './evaluator.ts';
import { chargeCopy } from './clock.ts';
import { type Scope } from './scope.ts';
import { isObject, type Json } from './values.ts';

type Build = (scope: Scope, into: Json) => void;

export function compileObject(node: Extract<ExprNode, { type: 'Object' }>, compiler: Compiler, at: Position): Evaluate {
  const steps = node.attributes.map((attribute) => compileAttributeInto(attribute, compiler, at));
  const size = steps.length + 4;
  return (scope) => {
    scope.run.clock.built(size);
    const result: Json = {};
    for (const step of steps) step(scope, result);
    return result;
  };
}

function compileAttributeInto(attribute: ObjectAttributeNode, compiler: Compiler, at: Position): Build {
  const evaluate = compiler.compile(attribute.value, at);
  if (attribute.type === 'ObjectAttributeValue') {
    const { name } = attribute;
    return (scope, into) => {
      into[name] = evaluate(scope);
    };
  }
  const splat: Build = (scope, into) => {
    const value = evaluate(scope);
    if (!isObject(value)) return;
    chargeCopy(value, scope.run.clock);
    Object.assign(into, value);
  };
  if (attribute.type === 'ObjectSplat') return splat;
  const condition = compiler.compile(attribute.condition, at);
  return (scope, into) => {
    if (condition(scope) === true) splat(scope, into);
  };
}
