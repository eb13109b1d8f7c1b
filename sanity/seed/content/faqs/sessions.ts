import { faq } from '#sanity/seed/define.ts';
import { bullets, linkTo, p, richText, t } from '#sanity/seed/portable-text.ts';

const review = { reviewer: 'ruth-ellery', lastReviewed: '2026-11-19', nextReviewDue: '2027-11-19' };

export const sessionFaqs = [
  faq({
    ...review,
    slug: 'what-happens-at-a-first-visit',
    question: 'What happens at a first visit?',
    shortAnswer:
      'First you talk: your therapist asks about your health and which areas trouble you. Then you lie down, fully clothed, and your therapist rests their hands lightly on your body.',
    longAnswer: richText(
      p`The room is quiet, usually with soft music and low light. Your therapist uses gentle pressure to assess your fascia, and
        explains what they are doing if you would like to know.`,
    ),
    topic: 'sessions',
    order: 10,
    relatedArticles: ['what-happens-in-a-session'],
  }),
  faq({
    ...review,
    slug: 'do-i-have-to-undress',
    question: 'Do I have to undress?',
    shortAnswer: 'No. You stay fully clothed. It helps to take off shoes, a belt, glasses and large jewellery.',
    topic: 'sessions',
    order: 20,
    relatedArticles: ['preparing-for-and-after-a-session'],
  }),
  faq({
    ...review,
    slug: 'does-it-hurt',
    question: 'Does it hurt?',
    shortAnswer:
      'It should not. The touch is very light. If anything is uncomfortable, say so at once, and your therapist will move or stop.',
    topic: 'sessions',
    order: 30,
    relatedArticles: ['what-happens-in-a-session'],
  }),
  faq({
    ...review,
    slug: 'what-will-i-feel',
    question: 'What will I feel?',
    shortAnswer:
      'People often report a deep relaxation. You may feel warm, heavy or sleepy, or nothing in particular. None of these shows whether the session has “worked”.',
    longAnswer: richText(
      p`Practitioners say that light touch and the release of fascia may help muscles and organs to relieve stress and so to
        function better. Feeling relaxed is real and pleasant. It does not show that an illness has been treated.`,
    ),
    topic: 'sessions',
    order: 40,
    relatedArticles: ['what-happens-in-a-session', 'self-regulation'],
  }),
  faq({
    ...review,
    slug: 'how-many-sessions',
    question: 'How many sessions will I need?',
    shortAnswer:
      'Nobody can honestly give you a number. Try one. Come again if you liked it and it is worth the time and money to you. We do not sell courses.',
    topic: 'sessions',
    order: 50,
    relatedArticles: ['preparing-for-and-after-a-session'],
  }),
  faq({
    ...review,
    slug: 'how-should-i-prepare',
    question: 'How should I prepare?',
    shortAnswer:
      'Wear soft clothes, have a light meal, and take your medicines as usual. Bring a list of your medicines, illnesses and operations.',
    topic: 'sessions',
    order: 60,
    relatedArticles: ['preparing-for-and-after-a-session'],
  }),
  faq({
    ...review,
    slug: 'can-i-bring-somebody',
    question: 'Can I bring somebody with me?',
    shortAnswer: 'Yes. A friend, partner or carer may sit in the room. A child always has a parent or carer there.',
    topic: 'sessions',
    order: 70,
  }),
  faq({
    ...review,
    slug: 'what-should-i-tell-my-therapist',
    question: 'What should I tell my therapist?',
    shortAnswer:
      'Your illnesses, operations, accidents and medicines, whether you are pregnant, what a doctor has said, and anything you would rather not have.',
    longAnswer: richText(
      p`Above all, tell your therapist about:`,
      bullets(
        t`any injury to your head, neck or spine`,
        t`a stroke, an aneurysm, or bleeding in the brain`,
        t`anything new that no doctor has seen.`,
      ),
      p`${linkTo('article', 'who-it-is-for-and-when-to-see-a-doctor', 'When to see a doctor first')} has the full list.`,
    ),
    topic: 'safety',
    order: 20,
    relatedArticles: ['who-it-is-for-and-when-to-see-a-doctor'],
  }),
];
