import { type ExternalResource } from '#sanity/types.generated.ts';
import { type Seed } from '../define.ts';
import { documentId, references } from '../references.ts';

interface ResourceText extends Omit<Seed<ExternalResource>, '_id' | '_type' | 'language' | 'topics' | 'lastChecked'> {
  name: string;
  topics: string[];
}

function resource({ name, topics, ...text }: ResourceText): Seed<ExternalResource> {
  return {
    ...text,
    _id: documentId('externalResource', name),
    _type: 'externalResource',
    language: 'en',
    topics: references('topic', ...topics),
    lastChecked: '2026-11-16',
  };
}

export const resources = [
  resource({
    name: 'integrative-works',
    title: 'Simplified explanation of the craniosacral system',
    url: 'https://integrativeworks.com/simplified-explanation-of-the-craniosacral-system/',
    publisher: 'Integrative Works',
    kind: 'article',
    audience: 'everyone',
    recommendation:
      'If you would like to hear in plain words how practitioners picture the craniosacral system, start here.',
    caution: 'It gives a practitioner’s view. Our article on research says what studies have and have not found.',
    topics: ['the-therapy', 'the-body'],
  }),
  resource({
    name: 'green-child',
    title: 'Craniosacral therapy for babies',
    url: 'https://www.greenchildmagazine.com/craniosacral-therapy-for-babies/',
    publisher: 'Green Child Magazine',
    kind: 'article',
    audience: 'parents',
    recommendation:
      'It explains to parents why some families choose the therapy for a baby, and which benefits its supporters describe.',
    caution:
      'It is written in favour of the therapy. A 2024 review found no benefit in any condition it assessed, colic included. Ask your health visitor or GP first.',
    topics: ['babies-and-children'],
  }),
  resource({
    name: 'haller-2020',
    title: 'Craniosacral therapy for chronic pain: a systematic review',
    url: 'https://doi.org/10.1186/s12891-019-3017-y',
    publisher: 'BMC Musculoskeletal Disorders',
    kind: 'study',
    audience: 'professionals',
    recommendation:
      'The most hopeful review we know. It weighs ten trials with 681 people who had pain for a long time.',
    caution: 'Only five of the ten trials reported on safety, and a later review reached a different answer.',
    topics: ['research'],
  }),
  resource({
    name: 'ceballos-laita-2024',
    title: 'Is craniosacral therapy effective? A review of fifteen trials',
    url: 'https://doi.org/10.3390/healthcare12060679',
    publisher: 'Healthcare',
    kind: 'study',
    audience: 'professionals',
    recommendation: 'The most doubtful review we know, and the newer one. Read it beside the review of 2020.',
    topics: ['research'],
  }),
  resource({
    name: 'asa',
    title: 'What may be said about craniosacral therapy in advertising',
    url: 'https://www.asa.org.uk/advice-online/health-craniosacral-therapy.html',
    publisher: 'Advertising Standards Authority',
    kind: 'guideline',
    audience: 'professionals',
    recommendation:
      'It shows which words the UK regulator accepts and which claims it has seen no evidence for. We follow it on this site.',
    topics: ['research', 'safety'],
  }),
  resource({
    name: 'nhs-111',
    title: 'NHS 111 online',
    url: 'https://111.nhs.uk/',
    publisher: 'NHS',
    kind: 'organisation',
    audience: 'patients',
    recommendation:
      'If you need medical help now and it is not an emergency, answer a few questions here or call 111. It tells you where to go.',
    caution: 'If a life may be in danger, call 999 at once.',
    topics: ['safety'],
  }),
];
