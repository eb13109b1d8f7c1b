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
  quote,
  richText,
  seeADoctor,
  t,
} from '#sanity/seed/portable-text.ts';

export const selfRegulation = article({
  slug: 'self-regulation',
  title: 'Self-regulation: can touch help the body help itself?',
  summary:
    'Your body keeps itself in balance all day long. What practitioners believe touch adds, and what nobody has shown.',
  keyPoints: [
    'The body regulates, corrects and heals itself in many ways, with no help at all.',
    'The therapy is thought to support this. That is a belief, not a finding.',
    'Healing often needs medical help too. The two do not compete.',
  ],
  picture: 'leaf',
  topics: ['the-therapy', 'the-body'],
  author: 'marian-holt',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-09-21',
  lastReviewed: '2026-11-12',
  nextReviewDue: '2027-11-12',
  sources: ['integrative-works', 'asa', 'haller-2020', 'ceballos-laita-2024'],
  related: ['fascia-and-the-whole-body', 'what-the-research-says', 'what-is-craniosacral-therapy'],
  body: richText(
    p`You cut your finger, and a week later the cut has gone. You run for a bus, and five minutes later your heart is calm
      again. Nobody told your body to do it. This talent for finding its own balance has a name: ${em('self-regulation')}.`,
    p`Craniosacral therapists set great store by it. This page says what they mean, and where the known ends and the hoped-for
      begins.`,
    h2`Three words that belong together`,
    p`You will meet three words in books about the therapy:`,
    bullets(
      t`Self-regulation: the body keeps things steady, such as its warmth, its breathing and its heartbeat.`,
      t`Self-correction: when something drifts, the body brings it back.`,
      t`Self-healing: when something is hurt, the body repairs what it can.`,
    ),
    p`All three are real, and all three happen while you sleep, eat and walk the dog. They are not special to any therapy.`,
    h2`What the therapy is thought to add`,
    p`Craniosacral therapy is thought to help the body’s own processes to work more smoothly, by supporting the
      self-regulation, self-correction and self-healing that are already there. ${cite('integrative-works')} In this
      picture, the therapist does not fix anything. They offer quiet, time and a light touch, and the body does the rest.`,
    quote`The therapist does not do the healing. At most, they keep you company while you rest.`,
    p`It is a modest way of working, and we like it for that. But it is an idea about how the therapy might work. It is not
      proof that it does.`,
    evidence(
      'practitioners',
      'Practitioners say that the therapy makes biological processes more efficient by supporting the body’s power to regulate, correct and heal itself.',
      'integrative-works',
    ),
    h3`Does it strengthen health or immunity?`,
    p`The old version of our page spoke of “boosting health and immunity”. We have taken that back. A feeling of
      well-being is worth having, and you may well leave with one. But we know of no good evidence that the therapy
      strengthens the immune system, and the UK’s advertising regulator has seen none that it treats or eases any
      condition. ${cite('asa')}`,
    evidence('not-shown', 'It has not been shown that the therapy improves immunity or how well organs work.', 'asa'),
    figure('home', 'A stone falls, the rings spread, and the water grows still by itself.'),
    h2`Rest is not nothing`,
    p`It is easy to read all this as “so it does nothing”. That would go too far in the other direction. To lie still for a
      while, in a calm room, with somebody kind paying attention, is pleasant. Clients often report deep relaxation. Being
      relaxed is a good reason to come. It is simply a different thing from being treated.`,
    p`Studies have tried to tell the two apart. They compare the therapy with a pretend version, which is called a
      sham. One review of trials on long-lasting pain found a difference in favour of the
      therapy. ${cite('haller-2020')} A later one, on many conditions, found no benefit. ${cite('ceballos-laita-2024')}
      You can read about both in ${linkTo('article', 'what-the-research-says', 'What the research says')}.`,
    h2`When the body needs more than itself`,
    p`Self-healing has limits. A broken bone mends better in a cast. An infection may need an antibiotic. Some illnesses get
      worse quietly while we wait for them to pass. Medical treatment does not get in the way of healing: very often it is
      what makes healing possible.`,
    seeADoctor(
      'Do not wait for it to mend itself',
      p`See a doctor if a symptom lasts, comes back, gets worse or frightens you. If a doctor has given you a treatment, keep
        to it. Nothing in this idea is a reason to stop.`,
    ),
    caution(
      'It is not your fault',
      p`If somebody tells you that your body would heal if only you relaxed enough, do not believe it. Being ill is not a
        failure to relax.`,
    ),
    information(
      'In one sentence',
      p`Your body looks after itself remarkably well, a quiet hour is a pleasant thing to give it, and that is all we can
        honestly say.`,
    ),
  ),
});
