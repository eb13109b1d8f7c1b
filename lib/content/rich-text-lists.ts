import { type FlatBlock, hasContent, type RichTextBlock } from './rich-text-block.ts';

/** Items of one kind. */
export type List = {
  _key: string;
  _type: 'list';
  kind: 'bullet' | 'number';
  items: ListItem[];
};

/** An item and the lists below it. */
export type ListItem = {
  _key: string;
  block: RichTextBlock;
  lists: List[];
};

interface OpenList {
  level: number;
  list: List;
}

/** As deep as the Studio lets an editor go. */
const DEEPEST = 10;

/**
 * Makes lists of the blocks that are list items, and leaves out blocks without content.
 *
 * Portable Text states a list as a level for each item. A list nests when its item has a higher level than the item
 * before; how much higher makes no difference, because an HTML list has no room for a level without an item.
 *
 * @param nodes members of a text in their order; every `_key` is unique
 */
export function nestLists<Node extends { _type: string }>(
  nodes: readonly (Node | FlatBlock)[],
): (Exclude<Node, FlatBlock> | RichTextBlock | List)[] {
  const nested: (Exclude<Node, FlatBlock> | RichTextBlock | List)[] = [];
  let open: OpenList[] = [];
  nodes.forEach((node, index) => {
    if (!isBlock(node)) {
      open = [];
      nested.push(node as Exclude<Node, FlatBlock>);
      return;
    }
    const { listItem, level, ...block } = node;
    if (!listItem) {
      open = [];
      if (hasContent(block)) nested.push(block);
      return;
    }
    if (!hasContent(block) && !leads(node, nodes[index + 1])) return;
    open = openFor(level, open);
    const last = open.at(-1);
    if (last?.level === level && last.list.kind === listItem) last.list.items.push(itemOf(block));
    else {
      if (last?.level === level) open.pop();
      const list: List = { _key: `${block._key}-list`, _type: 'list', kind: listItem, items: [itemOf(block)] };
      (open.at(-1)?.list.items.at(-1)?.lists ?? nested).push(list);
      open.push({ level, list });
    }
  });
  return nested;
}

/** The open lists that an item of this level is in or below. */
function openFor(level: number, open: readonly OpenList[]): OpenList[] {
  const above = open.filter((entry) => entry.level < level);
  const own = open[above.length];
  // A list whose level lies between two open ones goes on as the lower of them.
  if (own) return [...above, { ...own, level }];
  const deepest = above[DEEPEST - 1];
  return deepest ? [...above.slice(0, -1), { ...deepest, level }] : above;
}

function isBlock(node: { _type: string }): node is FlatBlock {
  return node._type === 'block';
}

/** True when the next item is below this one, so that this one must be there though it is empty. */
function leads(item: FlatBlock, next: { _type: string } | undefined): boolean {
  return next !== undefined && isBlock(next) && next.listItem !== null && next.level > item.level;
}

function itemOf(block: RichTextBlock): ListItem {
  return { _key: block._key, block, lists: [] };
}
