import { type RichTextBlock } from '#lib/content/rich-text-block.ts';
import { type List as ListData } from '#lib/content/rich-text-lists.ts';
import { type ReactNode } from 'react';

interface Props {
  list: ListData;
  /** Draws the block of an item. */
  render: (block: RichTextBlock) => ReactNode;
}

/** A list with the lists below its items. */
export function List({ list: { kind, items }, render }: Props) {
  const Tag = kind === 'number' ? 'ol' : 'ul';
  return (
    <Tag>
      {items.map(({ _key, block, lists }) => (
        <li key={_key}>
          {render(block)}
          {lists.map((list) => (
            <List key={list._key} list={list} render={render} />
          ))}
        </li>
      ))}
    </Tag>
  );
}
