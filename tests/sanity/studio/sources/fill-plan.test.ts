import { fillPlan } from '#sanity/studio/sources/fill-plan.ts';

const found = {
  service: 'Crossref',
  state: 'found',
  details: { title: 'A trial', authors: 'Haller H', year: 2020 },
} as const;

test('what is empty is filled; what a person wrote stays, and the other words are named', () => {
  expect(fillPlan(found, { _type: 'source', title: '', authors: 'H. Haller' })).toEqual({
    fields: { title: 'A trial', year: 2020 },
    tone: 'positive',
    message:
      'From Crossref: Title, Year. Compare it with the paper. Authors stays as you wrote it; Crossref has “Haller H”.',
  });
});

test('a retraction is named and kept', () => {
  const notice = { kind: 'retraction', on: '2010-02-06' };
  expect(fillPlan({ ...found, notice }, {})).toMatchObject({
    fields: { notice },
    tone: 'caution',
    message: expect.stringContaining('It was retracted'),
  });
});

test('nothing new is said to be nothing new', () => {
  const { fields, message } = fillPlan(found, found.details);
  expect([fields, message]).toEqual([{}, 'Crossref knows nothing that is not written here already.']);
});

test.each(['absent', 'invalid', 'unreachable'] as const)('of a service that is %s nothing is filled', (state) => {
  const plan = fillPlan({ service: 'PubMed', state }, {});
  expect(plan).toMatchObject({ fields: {}, tone: 'caution', message: expect.stringContaining('PubMed') });
});
