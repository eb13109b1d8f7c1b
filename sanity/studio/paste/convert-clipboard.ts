import { Dropped } from './dropped.ts';
import { type Allowed, fitBlocks, type PastedBlock } from './fit-blocks.ts';
import { type Clipboard, readClipboard } from './read-clipboard.ts';

/**
 * Converts what was copied from another program to blocks for a field of text.
 *
 * @param newKey makes the keys of blocks and spans
 * @returns the blocks, whose pictures still have the `src` they were copied with, and what the field cannot have
 */
export function convertClipboard(
  clipboard: Clipboard,
  allowed: Allowed,
  newKey: () => string,
): { blocks: PastedBlock[]; dropped: Dropped } {
  const dropped = new Dropped();
  return { blocks: fitBlocks(readClipboard(clipboard, dropped, newKey), allowed, dropped, newKey), dropped };
}
