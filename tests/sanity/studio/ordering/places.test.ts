import { placesAfterMove } from '#sanity/studio/ordering/places.ts';

const list = (...orders: number[]) => orders.map((order, index) => ({ _id: 'abcdef'[index]!, order }));

test('only the entry that is moved gets a new place, while one is free between its neighbours', () => {
  expect(placesAfterMove(list(10, 20, 30), 2, 1)).toEqual([{ _id: 'c', order: 15 }]);
  expect(placesAfterMove(list(10, 20, 30), 0, 1)).toEqual([{ _id: 'a', order: 25 }]);
});

test('at the start it goes before the first, at the end after the last', () => {
  expect(placesAfterMove(list(10, 20, 30), 2, 0)).toEqual([{ _id: 'c', order: 4 }]);
  expect(placesAfterMove(list(10, 20, 30), 0, 2)).toEqual([{ _id: 'a', order: 40 }]);
});

test('without a free place all get new ones, and those that had it already are left alone', () => {
  expect(placesAfterMove(list(10, 11, 12), 2, 1)).toEqual([
    { _id: 'c', order: 20 },
    { _id: 'b', order: 30 },
  ]);
  expect(placesAfterMove(list(0, 1), 1, 0)).toEqual([
    { _id: 'b', order: 10 },
    { _id: 'a', order: 20 },
  ]);
});

test('entries with one and the same place can be ordered', () => {
  expect(placesAfterMove(list(100, 100, 100), 2, 0)).toEqual([{ _id: 'c', order: 49 }]);
  expect(placesAfterMove(list(100, 100, 100), 0, 1)).toEqual([
    { _id: 'b', order: 10 },
    { _id: 'a', order: 20 },
    { _id: 'c', order: 30 },
  ]);
});

test('what stays where it was changes nothing', () => {
  expect(placesAfterMove(list(10, 20), 1, 1)).toEqual([]);
  expect(placesAfterMove([], 0, 1)).toEqual([]);
});
