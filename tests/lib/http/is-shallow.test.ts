import { isShallow } from '#lib/http/is-shallow.ts';

test.each([
  [1, 0, true],
  [{}, 0, false],
  [{ a: [] }, 2, true],
  [{ a: [{}] }, 2, false],
  [[[], [[]]], 2, false],
])('%j has at most %d levels: %s', (value, levels, expected) => {
  expect(isShallow(value, levels)).toBe(expected);
});

test('a value that no stack could hold is measured', () => {
  expect(isShallow(JSON.parse('['.repeat(500_000) + ']'.repeat(500_000)), 100)).toBe(false);
});
