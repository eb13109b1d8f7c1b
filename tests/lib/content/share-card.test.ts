import { evaluate, parse } from 'groq-js';

import { shareCardQuery, shareCardSchema } from '#lib/content/share-card.ts';
import { documents } from '#sanity/seed/documents.ts';

async function card(type: string, slug: string) {
  const params = { type, slug };
  const answer = await evaluate(parse(shareCardQuery, { params }), { dataset: documents, params });
  const { title, label } = shareCardSchema.parse(await answer.get())!;
  return { title, label };
}

test('above the title of an article stands its topic, but not an English one above a Spanish title', async () => {
  expect(await card('article', 'what-the-research-says')).toEqual({
    title: 'What the research says',
    label: 'Research',
  });
  expect(await card('article', 'que-dice-la-investigacion')).toEqual({
    title: 'Qué dice la investigación',
    label: null,
  });
  expect(await card('person', 'ruth-ellery')).toEqual({ title: 'Ruth Ellery', label: 'Reviewer' });
});
