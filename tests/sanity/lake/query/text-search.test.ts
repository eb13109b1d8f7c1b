import { answer, document, engineWith } from './support.ts';

const texts: Record<string, string> = {
  gentle: 'A gentle touch that helps the body rest.',
  resting: 'Resting, and what a body needs.',
  fascia: 'Fascia: connective tissue. Touch, gentle as it is.',
  babies: 'Craniosacral therapy for babies',
};

/** Enough other documents for the engine to look into indexes. */
const filler = Array.from({ length: 100 }, (_, index) => document(`filler-${index}`, { title: `Nothing ${index}` }));

const library = () =>
  engineWith([
    ...Object.entries(texts).map(([id, text]) =>
      document(id, { title: id, body: [{ _type: 'block', children: [{ _type: 'span', text }] }] }),
    ),
    ...filler,
  ]);

async function found(query: string): Promise<unknown> {
  return answer(library(), '*[@ match text::query($query)]._id', { params: { query } });
}

describe('text::query()', () => {
  it.each([
    ['gentle', ['fascia', 'gentle']],
    ['GENTLE touch', ['fascia', 'gentle']],
    ['"gentle touch"', ['gentle']],
    ['touch -fascia', ['gentle']],
    ['body -"gentle touch"', ['resting']],
    ['rest', ['gentle']],
    ['rest*', ['gentle', 'resting']],
    ['crani* bab*', ['babies']],
    ['gentle babies', []],
    ['', []],
  ])('finds %s', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  it('searches a field, a list of fields, or text made from blocks', async () => {
    const engine = library();
    const params = { query: 'babies' };
    expect(await answer(engine, '*[title match text::query($query)]._id', { params })).toEqual(['babies']);
    expect(await answer(engine, '*[[title, body] match text::query($query)]._id', { params })).toEqual(['babies']);
    expect(await answer(engine, '*[pt::text(body) match text::query($query)]._id', { params })).toEqual(['babies']);
    expect(await answer(engine, '*[missing match text::query($query)]._id', { params })).toEqual([]);
  });

  it('ranks by how often the words occur, and by boosts', async () => {
    const query = `*[_type == "article"] | score(boost(title match text::query($query), 5), @ match text::query($query))
      [_score > 0]{_id, _score}`;
    expect(await answer(library(), query, { params: { query: 'fascia' } })).toEqual([{ _id: 'fascia', _score: 7.375 }]);
    expect(await answer(library(), query, { params: { query: 'body' } })).toEqual([
      { _id: 'gentle', _score: 1 },
      { _id: 'resting', _score: 1 },
    ]);
  });

  it('follows changes', async () => {
    const engine = library();
    const ask = () => answer(engine, '*[@ match text::query("otters*")]._id');
    expect(await ask()).toEqual([]);
    engine.apply([{ id: 'filler-3', document: document('filler-3', { title: 'Otters' }) }]);
    expect(await ask()).toEqual(['filler-3']);
    engine.apply([{ id: 'filler-3', document: null }]);
    expect(await ask()).toEqual([]);
  });

  it('finds the same with an index that was made beforehand, and changed meanwhile', async () => {
    const engine = library();
    const warmed = engine.warm();
    engine.apply([{ id: 'filler-3', document: document('filler-3', { title: 'Otters' }) }]);
    await warmed;
    expect(await answer(engine, '*[@ match text::query("otter*")]._id')).toEqual(['filler-3']);
  });
});
