import { parseAnswer } from '#lib/feedback/answer.ts';
import { HourlyLimit } from '#lib/feedback/limit.ts';

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  const all = { page: '/articles/fascia', token: 't', clear: 'no', website: '', ...fields };
  for (const [name, values] of Object.entries(all)) for (const value of [values].flat()) data.append(name, value);
  return data;
}

it('reads what the form sends', () => {
  expect(parseAnswer(form({ reasons: ['tooLong', 'hardWords'] }))).toMatchObject({
    page: '/articles/fascia',
    clear: 'no',
    reasons: ['tooLong', 'hardWords'],
  });
  expect(parseAnswer(form({ page: '/faqs/is-it-safe', clear: 'yes' }))).toMatchObject({ clear: 'yes', reasons: [] });
});

it.each([
  ['a page that is not asked about', { page: '/people/ruth-ellery' }],
  ['an address elsewhere', { page: 'https://evil.test/articles/x' }],
  ['no answer', { clear: '' }],
  ['an unknown reason', { reasons: ['<script>'] }],
  ['the field that people do not see', { website: 'https://spam.test' }],
  ['a token as long as a book', { token: 'x'.repeat(301) }],
])('refuses %s', (_, fields) => {
  expect(parseAnswer(form(fields))).toBeNull();
});

it('takes only so many answers an hour, for a page and in all', () => {
  let now = 0;
  const limit = new HourlyLimit({ page: 2, all: 3 }, () => now);
  expect(['a', 'a', 'a', 'b', 'c'].map((page) => limit.take(page))).toEqual([true, true, false, true, false]);
  now = 60 * 60_000;
  expect(limit.take('a')).toBe(true);
});
