import { validate } from '#tests/sanity/schema/validate.ts';
import { randomFrom } from '#tests/support/random.ts';
import { patience } from '#tests/support/patience.mjs';
import { eventually } from '#tests/support/eventually.ts';
import { editorLines, pageLines, shownLines, storedLines } from '../support/editor-lines.ts';
import { EditorWalk } from '../support/editor-walk.ts';
import { deepTest } from '#tests/support/deep.ts';
import { client, newPage } from '../support/site.ts';
import { openDocument, openText, sharedStudio } from './studio.ts';

const WALKS = Number(process.env['WALKS'] ?? 200);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const STEPS = 14;

const id = 'person-walker';
const walker = {
  _id: id,
  _type: 'person',
  name: 'Wanda Walker',
  slug: { _type: 'slug', current: 'walker' },
  credentials: 'C',
  role: 'R',
  order: 90,
};

type Person = typeof walker & { bio?: Parameters<typeof storedLines>[0] };

deepTest(
  `what ${WALKS} random walks through the editor leave (seed ${SEED}) is stored and shown on the page as in the editor`,
  async () => {
    await client.createOrReplace(walker);
    const studio = await sharedStudio('editor', { width: 1400, height: 2600 });
    await openDocument(studio, 'person', id);
    const field = studio.getByTestId('field-bio');
    const editor = await openText(studio, 'bio');
    const reader = await newPage({ javaScriptEnabled: false });
    const count = { walks: 0, published: 0, refused: 0, unchanged: 0, lines: 0 };

    for (let walk = 0; walk < WALKS; walk += 1) {
      const steps = await new EditorWalk(studio, field, editor, randomFrom(SEED * 1_000 + walk)).take(STEPS);
      const told = { walk, steps };
      let draft: Person | undefined;
      // The Studio stores what is written within a second or two.
      await eventually(async () => {
        draft = await client.getDocument<Person>(`drafts.${id}`);
        const { bio } = draft ?? (await client.getDocument<Person>(id))!;
        expect({ ...told, lines: storedLines(bio ?? []) }).toEqual({ ...told, lines: await editorLines(editor) });
      });
      count.walks += 1;
      const refusals = draft ? (await validate({ ...draft, _id: id })).filter((line) => line.startsWith('error')) : [];
      if (!draft) count.unchanged += 1;
      else if (refusals.length > 0) {
        count.refused += 1;
        continue;
      } else {
        await client.action({ actionType: 'sanity.action.document.publish', draftId: `drafts.${id}`, publishedId: id });
        count.published += 1;
        // Sanity's Studio can lose letters that are typed while it has not yet heard of a publication by another client.
        await studio.locator('button:disabled').filter({ hasText: 'Publish' }).first().waitFor();
      }
      const { bio } = (await client.getDocument<Person>(id))!;
      const expected = shownLines(storedLines(bio ?? []));
      count.lines += expected.length;
      await eventually(async () => {
        await reader.goto('/people/walker');
        expect({ ...told, lines: await pageLines(reader) }).toEqual({ ...told, lines: expected });
      });
    }
    console.info(JSON.stringify({ seed: SEED, ...count }));
    expect(count.published).toBeGreaterThan(WALKS / 2);
  },
  patience(3_000_000),
);
