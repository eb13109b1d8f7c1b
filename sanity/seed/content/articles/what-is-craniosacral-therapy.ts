import { article } from '#sanity/seed/define.ts';
import {
  bullets,
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
  strong,
  t,
  term,
} from '#sanity/seed/portable-text.ts';

export const whatIsCraniosacralTherapy = article({
  slug: 'what-is-craniosacral-therapy',
  title: 'What is craniosacral therapy?',
  summary:
    'A gentle, hands-on therapy with a very light touch. What practitioners say it does, and what studies have found.',
  keyPoints: [
    'Craniosacral therapy is a gentle, hands-on technique. You stay fully clothed.',
    'Practitioners say that a light touch lets them examine membranes and the movement of fluids around the brain and spinal cord.',
    'Many people find it relaxing. Reviews of studies disagree about anything more.',
    'It does not replace a diagnosis or treatment from a doctor.',
  ],
  picture: 'hands',
  topics: ['the-therapy', 'research'],
  author: 'marian-holt',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-09-07',
  lastReviewed: '2026-11-10',
  nextReviewDue: '2027-11-10',
  sources: ['integrative-works', 'asa', 'haller-2020', 'ceballos-laita-2024'],
  related: ['what-happens-in-a-session', 'what-the-research-says', 'fascia-and-the-whole-body'],
  body: richText(
    p`Craniosacral therapy is a gentle, hands-on technique. It is often called CST for short. A therapist rests their
      hands lightly on your body, often at your head, your back or your feet, and keeps them there for a while. There is
      no rubbing and no cracking of joints.`,
    p`This page explains what the therapist is trying to do, what clients tell us, and how sure anybody can be.`,
    h2`Where the name comes from`,
    p`The name joins two words for bones. The ${strong('cranium')} is the skull. The ${term('sacrum', 'sacrum')} is the flat,
      three-sided bone at the bottom of the spine. Between the two lie the brain and the spinal cord. Together, these
      are called the ${term('central-nervous-system', 'central nervous system')}.`,
    p`The brain and the spinal cord are wrapped in thin layers called ${term('membranes', 'membranes')}, and a clear ${term('cerebrospinal-fluid', 'fluid')} surrounds them. That
      much is ordinary anatomy.`,
    figure('spine', 'From the skull to the sacrum: the part of the body that gives the therapy its name.'),
    h2`What practitioners say it does`,
    p`Practitioners say that a light touch lets them examine the membranes, and the movement of the fluids, in and around
      the central nervous system. ${cite('integrative-works')} Where they notice tension, they try to help it ease.`,
    p`They also work with the body’s connective tissue, which is called ${term('fascia', 'fascia')}. You can read more about it in
      ${linkTo('article', 'fascia-and-the-whole-body', 'our article on fascia')}.`,
    p`People who offer the therapy say that easing tension in the central nervous system:`,
    bullets(
      t`promotes a feeling of well-being`,
      t`may ease headaches, neck pain and the side effects of cancer treatment, among other symptoms`,
      t`is thought to help the body to regulate, correct and heal itself.`,
    ),
    evidence(
      'practitioners',
      'These are the words of people who offer the therapy. That a therapist can feel or change the movement of these fluids by touch has not been settled by research.',
      'integrative-works',
    ),
    h3`What about pain, health and immunity?`,
    p`You may read elsewhere, and you could once read on our own site, that the therapy removes pain and makes health and
      immunity stronger. We no longer say so. One review found less pain than with a pretend treatment.
      ${cite('haller-2020')} A later review found no benefit. ${cite('ceballos-laita-2024')} Neither would justify a
      promise, and we know of no good evidence about immunity.`,
    h2`What you are likely to notice`,
    p`Most people notice quiet. The room is calm, the touch is light, and for once nobody asks you to do anything. Clients
      often report a feeling of deep relaxation. You may fall asleep. You may feel very little, and that is fine too.`,
    quote`We can offer you a quiet hour. We cannot offer you a cure.`,
    information(
      'The words we use',
      p`The UK’s advertising regulator accepts words such as “gentle”, “relaxing” and “a sense of well-being” for this
        therapy. It says that it has seen no evidence that it treats or eases any condition. We keep to that, in adverts
        and on this site.`,
    ),
    h2`What studies have found`,
    p`Two reviews have weighed the trials together. They reach different answers:`,
    bullets(
      t`In 2020, a review of ten trials of people with long-lasting pain found less pain and less disability than with a pretend treatment. ${cite('haller-2020')}`,
      t`In 2024, a review of fifteen trials found no benefit in any condition it looked at. ${cite('ceballos-laita-2024')}`,
    ),
    evidence(
      'mixed',
      'The two reviews disagree. If you come, come because you would like a quiet, gentle hour, and not instead of treatment you need.',
      'haller-2020',
      'ceballos-laita-2024',
    ),
    p`${linkTo('article', 'what-the-research-says', 'What the research says')} explains both reviews, and why careful
      people can disagree.`,
    seeADoctor(
      'See a doctor first',
      p`See a doctor first about any new symptom, any pain that is getting worse, or any symptom that worries you. Keep
        taking medicine that a doctor has prescribed for you. We are glad to work alongside your doctor, and we never work
        instead of one.`,
    ),
  ),
});
