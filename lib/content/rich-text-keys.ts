import { type FlatBlock } from './rich-text-block.ts';

interface Keyable {
  _key?: string | null | undefined;
  _type?: string | null | undefined;
}

/**
 * Makes a function that gives nodes keys that are unique in the whole text. Stored keys are kept where they can be: in
 * Portable Text a `_key` is unique in its own array only, and imports leave keys out or repeat them.
 */
export function keyMaker() {
  const times = new Map<string, number>();
  const unique = (key: string): string => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : unique(`${key}-${time}`);
  };
  return <Node extends Keyable>(node: Node): Node & { _key: string } => {
    const _key = unique(node._key || node._type || 'block');
    return isBlock(node)
      ? { ...node, _key, children: node.children.map((child) => ({ ...child, _key: unique(`${_key}.${child._key}`) })) }
      : { ...node, _key };
  };
}

function isBlock<Node extends Keyable>(node: Node): node is Node & FlatBlock {
  return node._type === 'block';
}
