import { faq } from '#sanity/seed/define.ts';
import { bullets, cite, evidence, linkTo, p, richText, t } from '#sanity/seed/portable-text.ts';
import { painSigns } from '../pain-signs.ts';

const review = { reviewer: 'ruth-ellery', lastReviewed: '2026-11-19', nextReviewDue: '2027-11-19' };

export const aboutFaqs = [
  faq({
    ...review,
    slug: 'what-is-craniosacral-therapy',
    question: 'What is craniosacral therapy, in a sentence?',
    shortAnswer:
      'Practitioners say that it is a gentle, hands-on technique in which a light touch lets them examine the membranes and the movement of fluids around the brain and spinal cord.',
    longAnswer: richText(
      p`You stay fully clothed, and nobody presses or cracks anything. Practitioners say that easing tension in the central
        nervous system promotes a feeling of well-being. Whether it does more than that is a question on which reviews
        disagree.`,
      p`${linkTo('article', 'what-is-craniosacral-therapy', 'What is craniosacral therapy?')} tells the whole story.`,
    ),
    topic: 'the-therapy',
    order: 10,
    relatedArticles: ['what-is-craniosacral-therapy'],
  }),
  faq({
    ...review,
    slug: 'is-it-like-massage',
    question: 'Is it like massage?',
    shortAnswer:
      'It is similar in that you lie on a couch and somebody works with their hands. But you stay fully clothed, there is no oil, and the touch is much lighter.',
    longAnswer: richText(
      p`A massage therapist moves muscles. A craniosacral therapist mostly keeps still, and waits. If you like firm pressure, you
        may be happier with a massage, and there is nothing wrong with that.`,
    ),
    topic: 'the-therapy',
    order: 20,
    relatedArticles: ['what-happens-in-a-session'],
  }),
  faq({
    ...review,
    slug: 'how-is-it-thought-to-work',
    question: 'How is it thought to work?',
    shortAnswer:
      'Practitioners say that light touch helps connective tissue and tension around the nervous system to let go, and supports the body’s own power to regulate, correct and heal itself. This has not been proved.',
    longAnswer: richText(
      p`It is thought to make biological processes more efficient by supporting self-regulation, self-correction and
        self-healing. That is an idea about how the therapy might work. It would need to be shown in studies, and so far it
        has not been.`,
      evidence('practitioners', 'This is the explanation that practitioners give.', 'integrative-works'),
    ),
    topic: 'the-therapy',
    order: 30,
    sources: ['integrative-works'],
    relatedArticles: ['self-regulation', 'fascia-and-the-whole-body'],
  }),
  faq({
    ...review,
    slug: 'does-it-boost-immunity',
    question: 'Does it take away pain, or boost health and immunity?',
    shortAnswer:
      'We do not say so. Some supporters do. Reviews disagree about long-lasting pain, and we know of no good evidence that the therapy strengthens health or immunity.',
    longAnswer: richText(
      p`An earlier version of our site said that relieving tension in the central nervous system “promotes a feeling of well-being
        by eliminating pain and boosting health and immunity”. We took those words down. One review found less chronic pain than with a sham treatment. ${cite('haller-2020')} A newer one
        found no benefit in any condition it assessed. ${cite('ceballos-laita-2024')}`,
      painSigns,
    ),
    topic: 'the-therapy',
    order: 40,
    sources: ['haller-2020', 'ceballos-laita-2024'],
    relatedArticles: ['self-regulation', 'what-the-research-says'],
  }),
  faq({
    ...review,
    slug: 'what-is-fascia',
    question: 'What is fascia?',
    shortAnswer:
      'Fascia is connective tissue: a covering around organs, glands, nerves, muscles, blood vessels, the brain and the spinal cord. The word is Latin for “band”.',
    longAnswer: richText(
      p`All these coverings join, so that fascia forms one network through the whole body. That is why practitioners say that the
        body is interrelated at all levels.`,
    ),
    topic: 'the-body',
    order: 10,
    relatedArticles: ['fascia-and-the-whole-body'],
  }),
  faq({
    ...review,
    slug: 'what-is-the-central-nervous-system',
    question: 'What is the central nervous system?',
    shortAnswer:
      'The brain and the spinal cord. They are wrapped in thin membranes, and a clear fluid surrounds them. Nerves connect them with the rest of the body.',
    topic: 'the-body',
    order: 20,
    relatedArticles: ['what-is-craniosacral-therapy'],
  }),
  faq({
    ...review,
    slug: 'can-it-replace-my-doctor',
    question: 'Can it replace seeing my doctor?',
    shortAnswer:
      'No. A light touch cannot find out what is wrong, and the therapy has not been shown to treat any condition. See a doctor first, and keep to the treatment you have been given.',
    longAnswer: richText(
      p`Many people come as well as having medical care. That is how we like it. Please:`,
      bullets(
        t`keep taking prescribed medicine`,
        t`keep your appointments, tests and scans`,
        t`tell your doctor that you come to us, and tell us what your doctor has said.`,
      ),
    ),
    topic: 'safety',
    order: 10,
    sources: ['asa'],
    relatedArticles: ['who-it-is-for-and-when-to-see-a-doctor'],
  }),
];
