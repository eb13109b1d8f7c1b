import { type Run } from '../scope.ts';
import { isObject } from '../values.ts';
import { type FunctionTable, type ValueFunction } from './signature.ts';

/** The text of one block: its spans, joined. */
function blockText(block: unknown, clock: Run['clock']): string | null {
  if (!isObject(block) || typeof block._type !== 'string' || !Array.isArray(block.children)) return null;
  clock.tick(block.children.length);
  return block.children
    .map((child: unknown) =>
      isObject(child) && child._type === 'span' && typeof child.text === 'string' ? child.text : '',
    )
    .join('');
}

function blockTexts(blocks: readonly unknown[], clock: Run['clock']): string[] {
  clock.tick(blocks.length);
  return blocks.flatMap((block) => (Array.isArray(block) ? blockTexts(block, clock) : (blockText(block, clock) ?? [])));
}

/** `pt()`: a block or a list of blocks as it is, `null` for anything else. */
export const portableText: ValueFunction = ([value], { run }) => {
  const blocks = Array.isArray(value) ? value : [value];
  return blocks.length > 0 && blocks.every((block) => blockText(block, run.clock) !== null) ? value : null;
};

export const portableTextFunctions: FunctionTable = {
  text: ([value], { run }) => {
    if (!Array.isArray(value)) return blockText(value, run.clock);
    const texts = blockTexts(value, run.clock);
    return texts.length > 0 ? texts.join('\n\n') : null;
  },
};
