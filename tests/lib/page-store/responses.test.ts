import type { Responses } from '#lib/page-store/responses.ts';
import { answer, openStore } from './support.ts';

let answers: Responses;

beforeEach(() => {
  answers = openStore().responses;
});

/** Keeps answers one after the other, each as asked for at a time, and says what is known then. */
function kept(...given: readonly (readonly [fetched: number, result: string])[]) {
  for (const [fetched, result] of given) answers.set('key', answer(result), fetched);
  const { value, fetched, since } = answers.find('key')!;
  const { result } = JSON.parse(Buffer.from(value.data.body, 'base64').toString()) as { result: string };
  return { result, fetched, since };
}

test('an answer that never was another one has no beginning', () => {
  expect(kept([10, 'a'], [20, 'a'])).toEqual({ result: 'a', fetched: 20, since: 0 });
  expect(kept([5, 'a'])).toEqual({ result: 'a', fetched: 20, since: 0 });
});

test('another answer begins when it was asked for', () => {
  expect(kept([10, 'a'], [20, 'b'], [30, 'b'])).toEqual({ result: 'b', fetched: 30, since: 20 });
});

test('an earlier answer does not take the place of a later one', () => {
  expect(kept([20, 'b'], [10, 'a'])).toMatchObject({ result: 'b', fetched: 20 });
});

test('an answer begins with the first who asked for it, although another got it sooner', () => {
  expect(kept([10, 'a'], [22, 'b'], [21, 'b'], [23, 'b'])).toEqual({ result: 'b', fetched: 23, since: 21 });
});

test('but never before the time when it was another one', () => {
  expect(kept([10, 'b'], [20, 'a'], [30, 'b'], [15, 'b'])).toMatchObject({ since: 30 });
});

test('a client that was told otherwise in between has an old answer', () => {
  // `a` at 25 came late: who asked between 21 and 25 may have been told either.
  expect(kept([10, 'a'], [30, 'b'], [21, 'b'], [25, 'a'])).toEqual({ result: 'b', fetched: 30, since: 30 });
  expect(kept([26, 'b'])).toMatchObject({ since: 26 });
});
