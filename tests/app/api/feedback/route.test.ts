const page = '/articles/fascia';
const form = { page, token: 'a.b.c', clear: 'yes', website: '' };

/** Where the form leads, with these fields in place of its own. */
async function leadsTo(fields: Record<string, string>): Promise<string | null> {
  process.env['SANITY_FEEDBACK_TOKEN'] = 'a-token';
  const { POST } = await import('#app/api/feedback/route.ts');
  const body = String(new URLSearchParams({ ...form, ...fields }));
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  const answer = await POST(new Request('http://localhost/api/feedback', { method: 'POST', body, headers }));
  return answer.headers.get('location');
}

it.each([
  ['of a form that was not ours, or is too old', {}],
  ['without a choice', { clear: '' }],
  ['of a program that fills in every field', { website: 'x' }],
])('an answer %s leads back to the form of its page', async (_, fields) => {
  expect(await leadsTo(fields)).toBe('/feedback?page=%2Farticles%2Ffascia&again=1');
});

it.each(['https://evil.test/', '//evil.test/articles/x', '/people/ruth-ellery', ''])(
  'an answer about %j leads to no form',
  async (other) => {
    expect(await leadsTo({ page: other })).toBe('/feedback/closed');
  },
);
