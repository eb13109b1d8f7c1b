import { globSync, readFileSync } from 'node:fs';

import { richTextSchema } from '#lib/content/rich-text.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { rawBlock, rawCitation } from '#tests/support/rich-text.ts';

function heading(key: string, text: string, style = 'h2') {
  return rawBlock(key, text, { style });
}

describe('outline', () => {
  it('gives every heading an anchor of its own, never one the page uses itself', () => {
    const body = richTextSchema.parse([
      heading('a', 'Café & calm'),
      heading('b', 'Café & calm'),
      heading('c', 'Sources'),
      heading('d', '…', 'h3'),
      heading('e', 'In short'),
      heading('f', 'Source 1'),
      heading('g', 'Cited 1'),
      heading('h', 'Cited 1'),
    ]);
    expect(Object.values(outline(body, []).headingAliases)).toEqual([
      'cafe-calm',
      'cafe-calm-2',
      'sources-2',
      'section',
      'in-short-2',
      'section-source-1',
      'section-cited-1',
      'section-cited-1-2',
    ]);
  });

  it('reserves every anchor that is written out around a text', () => {
    const files = globSync('components/{article,faq,feedback,layout,person,practice,review,source}/*.tsx');
    const alone = /(?:list|contact|feedback|not-found)-page/;
    const ids = files
      .filter((file) => !alone.test(file))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!));
    expect(ids.length).toBeGreaterThan(10);
    const body = richTextSchema.parse(ids.map((id, index) => heading(`${index}`, id)));
    const { headingIds, headingAliases } = outline(body, []);
    expect([headingIds, headingAliases].flatMap(Object.values).filter((id: string) => ids.includes(id))).toEqual([]);
  });

  it('keeps the anchor of a heading whose words are edited, whatever its key is', () => {
    const idsOf = (...headings: object[]) => Object.values(outline(richTextSchema.parse(headings), []).headingIds);
    const before = idsOf(heading('a1b2', 'What it is'), heading('é ü', 'What it is'), heading('a1-b2', 'H a1b2'));
    expect(before).toEqual(['h_a1b2', 'h__233__32__252_', 'h_a1-b2']);
    const moved = idsOf(heading('new', 'New'), heading('é ü', 'Edited'), heading('a1b2', 'What it is not'));
    expect(moved.slice(1)).toEqual([before[1], before[0]]);
  });

  it('names a heading that came without a key by its words', () => {
    const body = richTextSchema.parse([
      { ...heading('a', 'One'), _key: null },
      { ...heading('a', 'One'), _key: null },
    ]);
    const { headings, headingAliases } = outline(body, []);
    expect([headings.map(({ id }) => id), { ...headingAliases }]).toEqual([['one', 'one-2'], {}]);
  });

  it('heads a callout as a part of what it stands in', () => {
    const callout = (key: string) => ({
      ...{ _key: key, _type: 'callout', kind: 'caution', title: null },
      body: [rawBlock(`${key}1`, 'Careful.')],
    });
    const body = richTextSchema.parse([
      callout('a'),
      heading('b', 'First'),
      callout('c'),
      heading('d', 'Large'),
      callout('e'),
    ]);
    expect(outline(body, []).calloutHeadings).toEqual({ a: 'h2', c: 'h3', e: 'h3' });
    expect(outline(body, []).headings.map(({ text }) => text)).toEqual(['First', 'Large']);
  });

  it('numbers sources in the order of the list and links back to each place', () => {
    const cited = (key: string, source: string) => rawBlock(key, '', { children: [rawCitation('same-key', source)] });
    const body = richTextSchema.parse([cited('a', 's2'), cited('b', 's1'), cited('c', 's2'), cited('d', 'elsewhere')]);
    const result = outline(body, ['s1', 's2']);
    expect(result.backLinks).toEqual({ s1: ['cited-1-1'], s2: ['cited-2-1', 'cited-2-2'] });
    expect(result.citationIds).toEqual({
      'a.same-key': 'cited-2-1',
      'b.same-key': 'cited-1-1',
      'c.same-key': 'cited-2-2',
    });
  });

  it('counts each source of an evidence note once', () => {
    const body = richTextSchema.parse([
      { _key: 'n', _type: 'evidenceNote', level: 'mixed', text: 'Trials disagree.', sources: ['s1', 's1'] },
    ]);
    expect(outline(body, ['s1']).backLinks).toEqual({ s1: ['cited-1-1'] });
  });
});
