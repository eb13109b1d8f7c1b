import { evaluate, parse } from 'groq-js';

import { searchDocumentsQuery, searchDocumentsSchema } from '#lib/content/search-documents.ts';
import { typesIn } from '#sanity/content-types.ts';
import { documents } from '#sanity/seed/documents.ts';

test('a resource is not found without what to keep in mind when reading it', async () => {
  const params = { types: [...typesIn('search')], after: '', count: documents.length };
  const answer = await evaluate(parse(searchDocumentsQuery, { params }), { dataset: documents, params });
  const found = new Map(searchDocumentsSchema.parse(await answer.get()).documents.map(({ id, ...rest }) => [id, rest]));
  expect(found.get('externalResource-green-child')?.summary).toMatch(
    /^It explains to parents .* supporters describe\. It is written in favour of the therapy\. .* found no benefit /,
  );
  // Not every resource needs a warning.
  expect(found.get('externalResource-ceballos-laita-2024')?.summary).toMatch(/^The most doubtful review .* of 2020\.$/);
  expect(found.get('article-self-regulation')?.summary).toMatch(/^Your body /);
  expect(found.get('person-ruth-ellery')?.summary).toBe('Reviewer');
});
