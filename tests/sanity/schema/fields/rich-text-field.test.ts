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

const text = paragraph('a', 'Text.');
const cited = { ...text, children: [...text.children, citation('source-a')] };

const bad: [string, object, string[]][] = [
  [
    'a small heading first',
    { ...good.article, body: [paragraph('a', 'Small', 'h3'), paragraph('b', 'Large', 'h2')] },
    ['error body.[a]: Put a large heading before this small one, or make this one large.'],
  ],
  [
    'an empty heading',
    { ...good.article, body: [paragraph('a', ' ', 'h2'), paragraph('b', 'Text.')] },
    ['error body.[a]: Write this heading, or delete the empty line.'],
  ],
  [
    'a source cited but not listed',
    { ...good.article, body: [cited] },
    ['warning body.[a]: This cites a source that is not in this page’s list of sources. Add it under “Sources”.'],
  ],
  [
    'a citation on a page without sources',
    { ...good.siteSettings, about: [cited] },
    ['error about.[a]: This page shows no sources: remove the citation and link to the source instead.'],
  ],
  [
    'an evidence note with a source on a page without sources',
    { ...good.person, bio: [evidenceNote(['source-a'])] },
    ['error bio.[n]: This page shows no sources: remove the citation and link to the source instead.'],
  ],
  [
    'a text of empty lines',
    { ...good.article, body: [paragraph('a', ' '), paragraph('b', '')] },
    ['error body: Write the text of the article.'],
  ],
  [
    'a word with two links',
    {
      ...good.article,
      body: [
        {
          ...text,
          markDefs: ['l', 'm'].map((_key) => ({ _key, _type: 'link', href: 'https://example.org/' })),
          children: [{ _type: 'span', _key: 's', text: 'sessions', marks: ['l', 'm'] }],
        },
      ],
    },
    ['error body.[a].children.[s]: “sessions” has two links, and a word leads to one place only. Remove one of them.'],
  ],
];

test.each(bad)('%s is refused with a sentence that says how to mend it', async (_name, document, lines) => {
  expect(await validate(document, dataset)).toEqual(lines);
});

test('an evidence note without sources, where the page shows none', async () => {
  expect(await validate({ ...good.person, bio: [evidenceNote([])] }, dataset)).toEqual([]);
});
