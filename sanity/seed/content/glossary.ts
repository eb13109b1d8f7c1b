import { type GlossaryTerm } from '#sanity/types.generated.ts';
import { type Seed } from '../define.ts';
import { documentId, reference, slug } from '../references.ts';

function glossaryTerm(name: string, term: string, definition: string, alsoCalled?: string[]): Seed<GlossaryTerm> {
  return {
    _id: documentId('glossaryTerm', name),
    _type: 'glossaryTerm',
    term,
    slug: slug(name),
    definition,
    ...(alsoCalled && { alsoCalled }),
    reviewer: reference('person', 'ruth-ellery'),
    lastReviewed: '2026-11-20',
    nextReviewDue: '2027-11-20',
  };
}

export const glossary = [
  glossaryTerm(
    'adverse-event',
    'adverse event',
    'Anything unwelcome that happens to somebody during or after a treatment in a study, whether or not the treatment was the cause. It is serious when it is dangerous or needs a hospital.',
  ),
  glossaryTerm(
    'central-nervous-system',
    'central nervous system',
    'The brain and the spinal cord together. All other nerves lead to or from them.',
  ),
  glossaryTerm(
    'cerebrospinal-fluid',
    'cerebrospinal fluid',
    'The clear fluid around the brain and the spinal cord. It cushions them and carries waste away.',
  ),
  glossaryTerm(
    'confidence-interval',
    'confidence interval',
    'A range around the result of a study. Of 100 ranges made in the same way from as many studies, about 95 would hold the true value; hence “95%”. A wide range means that the study tells little.',
  ),
  glossaryTerm(
    'connective-tissue',
    'connective tissue',
    'The tissue that holds the body together: it joins, wraps and supports muscles, bones and organs.',
  ),
  glossaryTerm(
    'fascia',
    'fascia',
    'A kind of connective tissue, in sheets and bands, that wraps muscles, nerves, blood vessels and organs. The word is Latin for “band”.',
  ),
  glossaryTerm(
    'membranes',
    'membranes',
    'Thin layers of tissue. On this site, mostly the three that wrap the brain and the spinal cord.',
    ['meninges'],
  ),
  glossaryTerm(
    'meta-analysis',
    'meta-analysis',
    'A calculation that joins the results of several studies into one. It can be no better than the studies that go into it.',
  ),
  glossaryTerm(
    'randomised-trial',
    'randomised trial',
    'A study in which a draw decides who gets the treatment and who gets something else, so that the groups start out alike and can be compared.',
    ['randomised controlled trial', 'RCT'],
  ),
  glossaryTerm(
    'sacrum',
    'sacrum',
    'The flat, three-sided bone at the bottom of the spine, between the hip bones. It is five bones that have grown together.',
  ),
  glossaryTerm(
    'self-regulation',
    'self-regulation',
    'How the body keeps itself steady, its temperature for example. Practitioners use the word more widely, for a power to correct itself that they say touch can help. That has not been shown.',
  ),
  glossaryTerm(
    'sham-treatment',
    'sham treatment',
    'A pretend treatment in a study, as like the real one as can be. It helps to tell what the treatment does from what attention, rest and hope do.',
    ['placebo'],
  ),
  glossaryTerm(
    'standardised-mean-difference',
    'standardised mean difference',
    'A way to compare studies that measure the same thing on different scales. 0 means no difference between the groups; 0.2 is often called small, 0.5 medium and 0.8 large.',
    ['SMD'],
  ),
  glossaryTerm(
    'systematic-review',
    'systematic review',
    'A study of studies. By a plan made beforehand its authors look for every study of a question, judge how well each was done, and weigh them together.',
  ),
];
