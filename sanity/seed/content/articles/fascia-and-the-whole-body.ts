import { article } from '#sanity/seed/define.ts';
import {
  bullets,
  caution,
  cite,
  em,
  evidence,
  figure,
  h2,
  h3,
  information,
  linkTo,
  p,
  richText,
  strong,
  t,
  term,
} from '#sanity/seed/portable-text.ts';

export const fasciaAndTheWholeBody = article({
  slug: 'fascia-and-the-whole-body',
  title: 'Fascia and the whole-body idea',
  summary: 'What fascia is, why craniosacral therapists talk about it so much, and which part of the story is an idea.',
  keyPoints: [
    'Fascia is connective tissue. The word is Latin for “band”.',
    'It covers organs, glands, nerves, muscles, blood vessels, the brain and the spinal cord.',
    'That everything in the body is connected is anatomy. That touch can free it is what practitioners say.',
  ],
  picture: 'fascia',
  topics: ['the-body', 'the-therapy'],
  author: 'marian-holt',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-09-14',
  lastReviewed: '2026-11-12',
  nextReviewDue: '2027-11-12',
  sources: ['integrative-works', 'ceballos-laita-2024', 'asa'],
  related: ['self-regulation', 'what-is-craniosacral-therapy', 'what-happens-in-a-session'],
  body: richText(
    p`Sooner or later every craniosacral therapist says the word “fascia”. It is a useful word. It is also one that people
      hang a great deal on, so it is worth knowing which part is fact and which part is idea.`,
    h2`What fascia is`,
    p`${strong('Fascia')} is one kind of ${term('connective-tissue', 'connective tissue')}. The word comes from Latin, where it means “band”. If you have
      peeled an orange, you have seen something like it: the thin white skin that wraps each piece, and that also holds all
      the pieces together.`,
    p`In the body, fascia is a covering. It is found all over, around and between:`,
    bullets(t`organs and glands`, t`muscles`, t`nerves and blood vessels`, t`the brain and the spinal cord.`),
    p`Because each covering passes into the next, they form one network from head to foot. You could say that the body has a
      second, softer skeleton.`,
    figure('spine', 'The coverings of the brain and the spinal cord are part of the same network.'),
    h2`The whole-body idea`,
    p`Craniosacral therapy is based on the idea that the body is ${em('interrelated at all levels')}: that no part of it
      works alone. ${cite('integrative-works')} If your shoulder is stiff, a therapist may rest a hand on your hip or
      your head as well, because in this way of thinking the trouble need not begin where it is felt.`,
    p`Most people know some small proof of this. Clench your jaw, and your neck joins in. Sit badly for a day, and your head
      aches. The body does act as a whole. But “things are connected” is a long way from “a hand here will help over
      there”, and the second needs to be shown.`,
    h3`What a therapist means by “release”`,
    p`The heart of the work is a gentle placing of hands, to help the fascia to let go. Practitioners use these words:`,
    bullets(
      t`A ${strong('restriction')} is a place where the tissue seems to move less freely.`,
      t`A ${strong('disruption')} is a place where its movement seems to change or stop.`,
      t`A ${strong('release')} is the softening or warmth that they feel under their hands.`,
    ),
    p`These words describe what a therapist feels. They do not describe something that shows on a scan. If a therapist tells
      you that your fascia is “stuck”, you can ask: how do you know, and what would a doctor call it?`,
    evidence(
      'practitioners',
      'Practitioners say that gentle hands help fascia to release, and that light touch may then help muscles and organs to relieve stress. This is how they explain their work.',
      'integrative-works',
    ),
    h2`What research adds`,
    p`The tissue is real. The harder question is whether this kind of touch changes it, and whether people are better off
      for that. A review of fifteen trials of craniosacral therapy found no benefit in any condition it looked at.
      ${cite('ceballos-laita-2024')} It does not tell us what happened in anybody’s fascia, only that the trials, taken
      together, did not show that people were better off.`,
    evidence(
      'not-shown',
      'It has not been shown that craniosacral touch changes fascia in a way that treats a condition.',
      'ceballos-laita-2024',
      'asa',
    ),
    caution(
      'A good story is not a good test',
      p`“Everything is connected” can explain every result, and so it can prove none. Be wary of anybody, us included, who
        uses it to sell you more sessions.`,
    ),
    h2`Why we still find the idea useful`,
    p`It keeps us modest. If the whole body matters, then so do sleep, worry, work and the people around you, and a therapist
      is only one small part of that. It also keeps our hands light: nobody needs to be pushed or pulled to rest.`,
    p`The same thought leads to another big word, ${linkTo('article', 'self-regulation', 'self-regulation')}.`,
    information(
      'In one sentence',
      p`Fascia joins the body together; whether a light touch can change it for the better is an open question.`,
    ),
  ),
});
