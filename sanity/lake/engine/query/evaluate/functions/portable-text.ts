import { isObject } from '../values.ts';
import { type FunctionTable } from './signature.ts';

/** The text of one block: its spans, joined. */
function blockText(block: unknown): string | null {
  if (!isObject(block) || typeof block._type !== 'string' || !Array.isArray(block.children)) return null;
  return block.children
    .map((child: unknown) =>
      isObject(child) && child._type === 'span' && typeof child.text === 'string' ? child.text : '',
    )
    .join('');
}

function blockTexts(blocks: readonly unknown[]): string[] {
  return blocks.flatMap((block) => (Array.isArray(block) ? blockTexts(block) : (blockText(block) ?? [])));
}

export const portableTextFunctions: FunctionTable = {
  text: ([value]) => {
    if (!Array.isArray(value)) return blockText(value);
    const texts = blockTexts(value);
    return texts.length > 0 ? texts.join('\n\n') : null;
  },
};
