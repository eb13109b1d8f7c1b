import { assessDocument, sourcesOf } from '#sanity/claims/assess-document.ts';
import { uk } from '#sanity/claims/uk.ts';
import { documents } from '#sanity/seed/documents.ts';

const kinds = new Map(
  documents.flatMap((each) => (each._type === 'source' ? [[each._id, each.evidenceType] as const] : [])),
);

test('the first content makes no claim that is refused', () => {
  const findings = documents.flatMap((document) => assessDocument({ ...document }, uk, (id) => kinds.get(id)));
  expect(findings).toEqual([]);
});

test('without its sources it would', () => {
  const findings = documents.flatMap((document) => assessDocument({ ...document }, uk, () => undefined));
  expect(findings.length).toBeGreaterThan(5);
});

test.each([
  ['en-GB', 'stop taking your medicine before a session'],
  ['es', 'dejar la medicación antes de la sesión'],
])('what stands in a list of don’ts is advised against (%s)', (language, item) => {
  const findings = (lists: object) =>
    assessDocument(
      { _type: 'article', language, body: [{ _type: 'dosAndDonts', _key: 'k', ...lists }] },
      uk,
      () => undefined,
    );
  expect(findings({ dos: [item], donts: [] })).toHaveLength(1);
  expect(findings({ dos: [], donts: [item] })).toEqual([]);
});

test('sources are those a document lists and those its text cites', () => {
  const cited = { _type: 'citation', _key: 'c', source: { _ref: 'b' } };
  const body = [{ _type: 'block', _key: 'k', children: [{ _type: 'span', _key: 's', text: 'A b. ' }, cited] }];
  expect(sourcesOf({ _type: 'article', sources: [{ _ref: 'a' }], body })).toEqual(['a', 'b']);
});
