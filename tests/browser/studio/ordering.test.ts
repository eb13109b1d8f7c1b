import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot, site } from '../support/site.ts';
import { goTo, sharedStudio } from './studio.ts';

/** A topic with three questions, in this order. */
async function topicOf(...questions: string[]): Promise<{ topic: string; path: string }> {
  const stamp = `ordering-${Date.now()}`;
  const slug = { _type: 'slug', current: stamp };
  const topic = `topic-${stamp}`;
  const { _rev: _, ...pattern } = (await client.fetch('*[_type == "faq" && defined(slug.current)][0]')) as {
    _rev: string;
    _type: string;
  };
  const transaction = client.transaction().create({ _id: topic, _type: 'topic', title: stamp, slug, summary: stamp });
  questions.forEach((question, index) => {
    transaction.create({
      ...pattern,
      _id: `${stamp}-${index}`,
      question,
      slug: { _type: 'slug', current: `${stamp}-${index}` },
      topic: { _type: 'reference', _ref: topic },
      order: (index + 1) * 10,
    });
  });
  await transaction.commit();
  return { topic, path: `/topics/${stamp}` };
}

/** Where the Studio lists a topic's questions. */
const questionsOf = (topic: string) => `/studio/structure/questions;by-topic;${topic}`;

const inOrder = (topic: string): Promise<string[]> =>
  client.fetch('*[_type == "faq" && topic._ref == $topic] | order(order).question', { topic });

test('questions are put in order by dragging and with the keyboard, and readers get them in that order', async () => {
  const { topic, path } = await topicOf('First?', 'Second?', 'Third?');
  const page = await sharedStudio();
  await goTo(page, questionsOf(topic));
  const handle = (question: string) => page.getByRole('button', { name: `Move “${question}”` });

  await handle('Third?').dragTo(handle('First?'), { steps: 8 });
  await eventually(async () => expect(await inOrder(topic)).toEqual(['Third?', 'First?', 'Second?']));
  await keepScreenshot(page, 'studio/questions-in-order');

  await handle('Third?').focus();
  await page.keyboard.press('Space');
  await page.getByText('“Third?” would be at place 1 of 3').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.getByText('“Third?” would be at place 2 of 3').waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await eventually(async () => expect(await inOrder(topic)).toEqual(['First?', 'Third?', 'Second?']));

  await eventually(async () => {
    const shown = await (await fetch(site.url + path)).text();
    const places = ['First?', 'Third?', 'Second?'].map((question) => shown.indexOf(question));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

deepTest('a question is opened from its topic, and a new one starts in the topic, after the last', async () => {
  const { topic } = await topicOf('Opened?');
  const page = await sharedStudio();
  await goTo(page, questionsOf(topic));
  await page.getByRole('link', { name: 'Opened?' }).click();
  const form = page.locator('[data-testid="field-question"] input');
  await form.waitFor();
  expect(await form.inputValue()).toBe('Opened?');
  await page.getByRole('link', { name: 'New question' }).click();
  await eventually(async () => expect(await form.last().inputValue()).toBe(''));
  await form.last().fill('A new question?');
  await eventually(async () => {
    const draft = await client.fetch('*[_type == "faq" && topic._ref == $topic && question == "A new question?"][0]', {
      topic,
    });
    expect(draft).toMatchObject({ order: 20 });
  });
});
