import { type Topic } from '#sanity/types.generated.ts';
import { type Seed } from '../define.ts';
import { pictureOf, type PictureName } from '../pictures.ts';
import { documentId, slug } from '../references.ts';

function topic(name: string, order: number, title: string, picture: PictureName, summary: string): Seed<Topic> {
  return {
    _id: documentId('topic', name),
    _type: 'topic',
    title,
    slug: slug(name),
    summary,
    picture: pictureOf(picture),
    order,
  };
}

export const topics = [
  topic('the-therapy', 10, 'The therapy', 'hands', 'What craniosacral therapy is, and the ideas behind it.'),
  topic('sessions', 20, 'Sessions', 'room', 'What to expect before, during and after a visit.'),
  topic('the-body', 30, 'The body', 'spine', 'The parts of the body that practitioners talk about, in plain words.'),
  topic(
    'research',
    40,
    'Research',
    'research',
    'What studies have found, where they disagree, and what nobody knows yet.',
  ),
  topic('safety', 50, 'Safety', 'path', 'When to see a doctor first, and how to use the therapy with care.'),
  topic(
    'babies-and-children',
    60,
    'Babies and children',
    'baby',
    'For parents who wonder whether the therapy is for their child.',
  ),
];
