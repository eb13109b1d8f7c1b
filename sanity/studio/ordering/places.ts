/** A document with a place in a list that editors order by hand. */
export interface Placed {
  _id: string;
  order: number;
}

/** Between two places, so that others fit in later. */
const gap = 10;

/**
 * The places that change when one entry of a list is moved: only its own while a whole number is free between its new
 * neighbours, else everybody's.
 *
 * @param list in its present order
 * @param from index of the entry that is moved
 * @param to index it has afterwards
 */
export function placesAfterMove(list: readonly Placed[], from: number, to: number): Placed[] {
  const moved = list[from];
  if (!moved || from === to) return [];
  const others = list.toSpliced(from, 1);
  const order = freePlace(others[to - 1]?.order, others[to]?.order);
  if (order !== undefined) return [{ _id: moved._id, order }];
  return others.toSpliced(to, 0, moved).flatMap((entry, index) => {
    const place = (index + 1) * gap;
    return place === entry.order ? [] : [{ _id: entry._id, order: place }];
  });
}

/** A whole number between two places, either of which may be open; `undefined` when none is free. */
function freePlace(before: number | undefined, after: number | undefined): number | undefined {
  if (after === undefined) return (before ?? 0) + gap;
  const middle = Math.floor(((before ?? -1) + after) / 2);
  return middle > (before ?? -1) && middle < after ? middle : undefined;
}
