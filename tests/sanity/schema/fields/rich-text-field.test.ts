import { dataset, good, paragraph, reference } from '../documents';
import { validate } from '../validate';

const citation = (id: string) => ({ _type: 'citation', _key: 'c', source: reference(id) });
const evidenceNote = (sources: string[]) => ({
  _type: 'evidenceNote',
  _key: 'n',
  level: 'mixed',
  text: 'Studies disagree.',
  sources: sources.map(reference),
});

const bad: [string, object, string[]][] = [
  [
    'a small heading first',
    { ...good.article, body: [paragraph('a', 'Small', 'h3'), paragraph('b', 'Large', 'h2')] },
    ['error body.[a]: Put a large heading before this small one, or make this one large.'],
  ],
  [
    'an empty heading',
    { ...good.article, body: [paragraph('a', ' ', 'h2')] },
    ['error body.[a]: Write this heading, or delete the empty line.'],
  ],
  [
    'a source cited but not listed',
    { ...good.article, body: [{ ...paragraph('a', 'Text.'), children: [citation('source-a')] }] },
    ['warning body.[a]: This cites a source that is not in this page’s list of sources. Add it under “Sources”.'],
  ],
  [
    'a citation on a page without sources',
    { ...good.siteSettings, about: [{ ...paragraph('a', 'Text.'), children: [citation('source-a')] }] },
    ['error about.[a]: This page shows no sources: remove the citation and link to the source instead.'],
  ],
  [
    'an evidence note with a source on a page without sources',
    { ...good.person, bio: [evidenceNote(['source-a'])] },
    ['error bio.[n]: This page shows no sources: remove the citation and link to the source instead.'],
  ],
];

test.each(bad)('%s is refused with a sentence that says how to mend it', async (_name, document, lines) => {
  expect(await validate(document, dataset)).toEqual(lines);
});

test('an evidence note without sources, where the page shows none', async () => {
  expect(await validate({ ...good.person, bio: [evidenceNote([])] }, dataset)).toEqual([]);
});
