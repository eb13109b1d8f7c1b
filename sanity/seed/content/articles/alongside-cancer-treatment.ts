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
  richText,
  strong,
  t,
} from '#sanity/seed/portable-text.ts';
import { cancerSigns } from '../cancer-signs.ts';

export const alongsideCancerTreatment = article({
  slug: 'alongside-cancer-treatment',
  title: 'Craniosacral therapy alongside cancer treatment',
  summary:
    'It does not treat cancer. Some people find a gentle hour welcome during treatment. What to ask your team first.',
  keyPoints: [
    'Craniosacral therapy does not treat cancer, and nobody should tell you that it does.',
    'Practitioners say that it may ease some side effects. The evidence does not show that.',
    'Ask your cancer team before you come, and keep every appointment.',
  ],
  picture: 'window',
  topics: ['safety', 'research'],
  author: 'daniel-osei',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-10-26',
  lastReviewed: '2026-11-18',
  nextReviewDue: '2027-11-18',
  sources: ['ceballos-laita-2024', 'asa', 'haller-2020'],
  related: ['who-it-is-for-and-when-to-see-a-doctor', 'what-the-research-says', 'what-happens-in-a-session'],
  body: richText(
    p`Cancer treatment can be hard on the body, and tiring for the mind. People often look for something gentle to set beside
      it. If you are wondering about craniosacral therapy, please begin with one sentence.`,
    p`${strong('Craniosacral therapy does not treat cancer.')} It is not a substitute for surgery, chemotherapy, radiotherapy,
      hormone therapy or any other treatment that your team advises.`,
    h2`What practitioners say`,
    p`Practitioners say that the therapy may bring relief from the side effects of cancer treatment, among many other symptoms.
      They usually mean tiredness, tension, poor sleep and worry.`,
    evidence(
      'practitioners',
      'Relief from side effects is what practitioners say. We know of no good evidence that would let us promise it.',
    ),
    h2`What the evidence says`,
    p`A review of fifteen trials of craniosacral therapy found no benefit in any condition it assessed. The side effects of
      cancer treatment were not among them, so it does not answer the question. ${cite('ceballos-laita-2024')} The UK’s
      advertising regulator has seen no evidence that the therapy treats or alleviates any condition. ${cite('asa')} So we offer you
      what we can stand behind: a quiet hour and a light touch. Others have told practitioners that they felt deeply relaxed.
      You may, too.`,
    evidence(
      'not-shown',
      'It has not been shown that craniosacral therapy eases the side effects of cancer treatment.',
      'asa',
    ),
    figure('home', 'Quiet is not a treatment. It can still be welcome.'),
    h2`Ask your team first`,
    p`Your nurse specialist or doctor knows your treatment, and we do not. Please ask them before you book. You could say: “I am
      thinking of a very light touch therapy, fully clothed. Is there any reason not to, or a part of my body to leave
      alone?”`,
    p`There can be good reasons to wait, or to take care. Mention these in particular:`,
    bullets(
      t`a low blood count, so that you bruise, bleed or catch infections easily`,
      t`cancer in a bone, or bones that may break easily`,
      t`a tumour in or near the brain or the spine`,
      t`a recent operation, a wound, or skin that is sore from radiotherapy`,
      t`a line, port, stoma or drain`,
      t`swelling in an arm or leg, which is called lymphoedema`,
      t`a blood clot, now or not long ago.`,
    ),
    p`Bring us the answer, in a sentence or two. With your permission, we are glad to speak to your team ourselves.`,
    cancerSigns,
    h2`What a session would be like`,
    p`You stay fully clothed. You can sit, or lie with as many pillows as you need. Your therapist keeps away from any place you
      or your team name. It can be as short as you like, and you can stop at any moment. A wig, a scarf or a hat can stay
      on. ${linkTo('article', 'what-happens-in-a-session', 'What happens in a session')} tells you the rest.`,
    h3`If you are too unwell on the day`,
    p`Stay at home, and let us know when you can. During treatment, bodies do not keep to diaries.`,
    caution(
      'Be wary of promises',
      p`Walk away from anybody who says that a therapy, a diet or an attitude can replace your treatment, or that your illness is
        your own doing. It is not.`,
    ),
    information(
      'Other help',
      p`Ask your nurse specialist what your hospital offers to help with tiredness, sleep, pain and worry. They may know of
        support that has been tested, and that costs you nothing.`,
    ),
    p`One last fact, so that the page is complete: in a review of trials of the therapy for long-lasting pain, five of ten
      trials reported on safety, with no serious adverse events. ${cite('haller-2020')} Those findings need not hold for
      people who are having cancer treatment.`,
  ),
});
