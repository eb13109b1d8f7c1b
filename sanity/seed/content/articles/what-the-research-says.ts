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
  numbers,
  p,
  quote,
  richText,
  t,
  table,
  term,
} from '#sanity/seed/portable-text.ts';
import { painSigns } from '../pain-signs.ts';

export const whatTheResearchSays = article({
  slug: 'what-the-research-says',
  title: 'What the research says',
  summary:
    'Two reviews of trials, two different answers. What each found, what neither can tell you, and how we read them.',
  keyPoints: [
    'A review in 2020 found less pain and disability in people with long-lasting pain.',
    'A review in 2024 found no benefit in any condition it assessed.',
    'The UK advertising regulator has seen no evidence that the therapy treats any condition.',
    'Only some trials report on safety, so we know less about harm than we should.',
  ],
  picture: 'research',
  topics: ['research', 'the-therapy'],
  author: 'marian-holt',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-10-05',
  lastReviewed: '2026-11-18',
  nextReviewDue: '2027-11-18',
  sources: ['haller-2020', 'ceballos-laita-2024', 'asa'],
  related: ['who-it-is-for-and-when-to-see-a-doctor', 'headaches-and-neck-pain', 'what-is-craniosacral-therapy'],
  body: richText(
    p`Does craniosacral therapy work? It is the first thing many people ask, and a fair question to put to anybody who charges
      for their time. The honest answer is that careful people disagree. Here is what they disagree about.`,
    h2`Why we look at reviews`,
    p`One study can be wrong by chance. A ${term('systematic-review', 'systematic review')} looks for every good study of a question and weighs
      them together. The studies that count most are ${term('randomised-trial', 'randomised trials')}: a draw decides who gets the therapy and
      who gets something else, so that the two groups start out alike.`,
    p`In the best of these trials, the “something else” is a ${term('sham-treatment', 'sham')}: a pretend treatment. It helps to separate
      what the method does from what a kind hour does.`,
    h2`2020: less pain`,
    p`The first review asked about ${em('chronic pain')}, which is pain that lasts for months. It brought together ten
      randomised trials with 681 patients. ${cite('haller-2020')} It found:`,
    bullets(
      t`less pain than with a sham treatment`,
      t`less disability, which means that people could do more of what they wanted to do`,
      t`effects that could still be seen at six months`,
      t`no serious ${term('adverse-event', 'adverse events')} in the five trials that reported on safety. The other five did not report on it.`,
    ),
    h3`The numbers, for those who like them`,
    p`For pain, the ${term('standardised-mean-difference', 'standardised mean difference')} was −0.63, with a 95% ${term('confidence-interval', 'confidence interval')} from −0.90 to −0.37. For disability
      it was −0.54. A minus sign means less pain or less disability with the therapy. The confidence interval gives the range
      in which the true difference is likely to lie, if the trials were sound.`,
    h2`2024: no benefit`,
    p`Four years later, other authors asked a wider question: is the therapy effective for anything? They brought together
      fifteen randomised trials. They found no benefit in any of the conditions they assessed, colic in babies included.
      ${cite('ceballos-laita-2024')}`,
    evidence(
      'mixed',
      'One review found less pain and disability in people with chronic pain. A newer one, on more conditions, found no benefit.',
      'haller-2020',
      'ceballos-laita-2024',
    ),
    figure('fascia', 'Many small pieces, one picture: a review joins single studies together.'),
    table(
      'The two reviews side by side',
      ['', '2020', '2024'],
      ['What it asked', 'Does it help with pain that lasts for months?', 'Is it effective for anything?'],
      ['Trials', '10, with 681 patients', '15'],
      ['What it found', 'The review found less pain and disability', 'The review found no benefit in any condition'],
    ),
    h2`How can both be right?`,
    p`Reviews can differ even when everybody has worked with care. Their authors may:`,
    numbers(
      t`ask different questions`,
      t`include different trials`,
      t`judge differently which trials can be trusted`,
      t`compare the therapy with different things.`,
    ),
    p`The first review looked only at chronic pain; the second looked further. So they do not answer quite the same question.
      But they do not fit together comfortably either, and we will not pretend that they do.`,
    quote`When reviews disagree, the honest word is “uncertain”.`,
    h2`What the regulator says`,
    p`The Advertising Standards Authority decides what may be said in adverts in the UK. It accepts that the therapy may be
      called gentle and relaxing, and that it may give a sense of well-being. It has seen no evidence that it treats or
      alleviates any condition, and a disclaimer does not make such a claim acceptable: one advertiser tried.
      ${cite('asa')}`,
    p`That is why you will find no list of illnesses “we treat” on this site.`,
    evidence(
      'not-shown',
      'No condition has been shown to the regulator’s satisfaction to be treated or eased by the therapy.',
      'asa',
    ),
    h2`What nobody can tell you yet`,
    bullets(
      t`How the therapy would work, if it works. ${linkTo('article', 'fascia-and-the-whole-body', 'Fascia')} and ${linkTo('article', 'self-regulation', 'self-regulation')} are real; that a light touch changes them is an idea, not a measurement.`,
      t`How safe it is for people who were not in the trials.`,
      t`Whether it will help you. A review speaks of groups, never of one person.`,
    ),
    caution(
      'Please do not read hope into this page',
      p`If you have an illness, ask first what is known to help. Treatment that works should not wait for a therapy that may
        not.`,
    ),
    h2`How we read it`,
    p`We offer a gentle, relaxing hour. We do not claim that it treats anything. If you have long-lasting pain and would like to
      try it as well as the care you already have, that is a reasonable thing for a grown-up to decide. If you would rather
      spend the money on something else, that is reasonable too.`,
    painSigns,
    information(
      'Check us',
      p`Both reviews can be read free of charge, through the links in our list of sources. If a newer one changes the picture,
        we will change this page and say when.`,
    ),
  ),
});
