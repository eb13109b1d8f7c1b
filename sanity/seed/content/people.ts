import { type Person } from '#sanity/types.generated.ts';
import { type Seed } from '../define.ts';
import { pictureOf } from '../pictures.ts';
import { p, richText } from '../portable-text.ts';
import { documentId, slug } from '../references.ts';

const examples = 'The name and the details on this page are examples. The practice will replace them with its own.';

export const people: Seed<Person>[] = [
  {
    _id: documentId('person', 'marian-holt'),
    _type: 'person',
    name: 'Marian Holt',
    slug: slug('marian-holt'),
    credentials: 'Diploma in craniosacral therapy (example)',
    role: 'Craniosacral therapist',
    photo: pictureOf('portrait-leaf'),
    bio: richText(
      p`Marian sees adults and older children. She likes first visits best: there is time to listen, and nobody has to
        undress or explain themselves quickly.`,
      p`She writes about sessions and about the ideas behind the therapy.`,
      p`${examples}`,
    ),
    order: 10,
  },
  {
    _id: documentId('person', 'daniel-osei'),
    _type: 'person',
    name: 'Daniel Osei',
    slug: slug('daniel-osei'),
    credentials: 'Diploma in craniosacral therapy; training in work with children (example)',
    role: 'Craniosacral therapist',
    photo: pictureOf('portrait-wave'),
    bio: richText(
      p`Daniel works with adults, and with babies and children together with their parents. He asks parents to see
        their health visitor or GP first whenever a baby is unwell.`,
      p`He writes about families, and about when another kind of help is the better one.`,
      p`${examples}`,
    ),
    order: 20,
  },
  {
    _id: documentId('person', 'ruth-ellery'),
    _type: 'person',
    name: 'Ruth Ellery',
    slug: slug('ruth-ellery'),
    credentials: 'Training in editing health information (example)',
    role: 'Reviewer',
    photo: pictureOf('portrait-stone'),
    bio: richText(
      p`Ruth checks our pages against their sources before they are published, and again every year. She does not
        treat clients. Her question is always the same: who says so, and how do they know?`,
      p`${examples}`,
    ),
    order: 30,
  },
];
