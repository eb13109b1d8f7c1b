import { article } from '#sanity/seed/define.ts';
import {
  bullets,
  caution,
  cite,
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

export const headachesAndNeckPain = article({
  slug: 'headaches-and-neck-pain',
  title: 'Headaches, neck pain and pain that lasts',
  summary:
    'Many people think of craniosacral therapy when their head or neck hurts. What it may offer, and what comes first.',
  keyPoints: [
    'Practitioners say that the therapy may ease headaches and neck pain.',
    'One review found less chronic pain than with a sham treatment. A newer one found no benefit for headaches or neck pain.',
    'A new, sudden or changing headache needs a doctor.',
  ],
  picture: 'neck',
  topics: ['research', 'safety'],
  author: 'daniel-osei',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-10-19',
  lastReviewed: '2026-11-18',
  nextReviewDue: '2027-11-18',
  sources: ['haller-2020', 'ceballos-laita-2024', 'asa'],
  related: ['what-the-research-says', 'who-it-is-for-and-when-to-see-a-doctor', 'alongside-cancer-treatment'],
  body: richText(
    p`Headaches and neck pain are among the reasons people give for trying craniosacral therapy. That is easy to understand.
      When your head hurts, a dim room and a light touch sound just right. This page says what you may hope for, and what
      should come first.`,
    h2`What practitioners say`,
    p`Practitioners say that the therapy may bring relief from a variety of symptoms, headaches and neck pain among them. They
      explain it by tension: in the membranes around the brain and the spinal cord, and in the fascia of the neck and
      shoulders. A gentle hand, they say, helps that tension to ease.`,
    evidence(
      'practitioners',
      'Relief from headaches and neck pain is what practitioners say they see. It is not a claim we can make for them.',
    ),
    h2`What studies say about lasting pain`,
    p`Pain that goes on for months is called chronic pain. In 2020, a review of ten trials with 681 patients looked at
      craniosacral therapy for chronic pain. People who had the therapy reported less pain than people who had a sham
      treatment, and less disability. Effects were still there at six months. ${cite('haller-2020')}`,
    p`In 2024, a review of fifteen trials looked at more conditions, headache disorders and neck pain among them. It found no
      benefit in any. ${cite('ceballos-laita-2024')} So you have one “perhaps” and one “no”, and the “no” is newer.`,
    evidence(
      'mixed',
      'For chronic pain, one review found a difference. A later one found no benefit, headache disorders and neck pain included. The regulator has seen no evidence that the therapy treats or eases any condition.',
      'haller-2020',
      'ceballos-laita-2024',
      'asa',
    ),
    p`You can read about both in ${linkTo('article', 'what-the-research-says', 'What the research says')}.`,
    h2`What comes first`,
    seeADoctor(
      'Call 999 for a headache that',
      bullets(
        t`comes on suddenly and is the worst you have ever had`,
        t`comes with weakness, a drooping face, trouble speaking, or confusion`,
        t`comes with a stiff neck, a high temperature, or a rash that does not fade under a glass`,
        t`follows a bad blow to the head`,
        t`comes with sudden trouble seeing.`,
      ),
    ),
    p`See your GP soon if headaches are new, keep coming back, are getting worse, wake you at night, or are worse when you
      cough or bend. See your GP about neck pain that does not improve after a few weeks, that came after an accident, or
      that comes with numbness, weakness or a fever.`,
    h3`Ordinary help is worth trying`,
    p`For many common headaches and stiff necks, simple things are a good start: regular meals and sleep, a walk, a change of
      chair, and a pharmacist’s advice about painkillers. A GP or a physiotherapist can offer more.`,
    caution(
      'Painkillers can cause headaches too',
      p`Taking painkillers on many days of the month can itself bring on headaches. If you need them often, ask your
        pharmacist or GP. Do not stop a prescribed medicine by yourself.`,
    ),
    figure('window', 'Low light, fresh air and rest: worth a try, with or without a therapist.'),
    h2`If you still would like to try it`,
    p`Come as well as, never instead of, the care you have. It helps if you:`,
    bullets(
      t`have a diagnosis, so that you know what the pain is`,
      t`tell your GP that you plan to come`,
      t`keep a simple diary for a few weeks: days with pain, how bad, what you took`,
      t`decide beforehand how many sessions you will pay for, and stop there if your diary shows no change.`,
    ),
    quote`A diary is kinder than a memory. It will tell you the truth about both the good weeks and the bad.`,
    p`And if what you want is simply to lie in a dim room and rest your neck, you need no diary for that.`,
    information(
      'Tell us first',
      p`Tell your therapist about any injury to your head or neck, a stroke, an aneurysm, or an operation on your head or
        spine. We will ask you to check with your doctor before we begin.`,
    ),
  ),
});
