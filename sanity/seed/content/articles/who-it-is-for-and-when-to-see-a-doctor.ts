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
  link,
  linkTo,
  p,
  quote,
  richText,
  seeADoctor,
  strong,
  t,
} from '#sanity/seed/portable-text.ts';

export const whoItIsFor = article({
  slug: 'who-it-is-for-and-when-to-see-a-doctor',
  title: 'Who it is for, and when to see a doctor first',
  summary: 'Adults and children can have craniosacral therapy. Some signs need a doctor first. Here are both lists.',
  keyPoints: [
    'The therapy is offered to adults and to children.',
    'Some symptoms are urgent. Call 999 or NHS 111, not us.',
    'Tell us about your health before the first session, and ask your doctor if you are unsure.',
    'Never stop or put off medical treatment in order to try it.',
  ],
  picture: 'path',
  topics: ['safety', 'sessions'],
  author: 'daniel-osei',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-09-21',
  lastReviewed: '2026-11-16',
  nextReviewDue: '2027-11-16',
  sources: ['haller-2020', 'ceballos-laita-2024', 'asa'],
  related: ['headaches-and-neck-pain', 'alongside-cancer-treatment', 'babies-and-children'],
  body: richText(
    p`Craniosacral therapy is offered to people of all ages. What it offers best is a gentle hour in which nothing is asked
      of you. This page helps you to decide whether it is for you, and whether somebody else should see you first.`,
    h2`Whom it is offered to`,
    p`Practitioners use the therapy with both children and adults, and say that they do so with success. People who come may
      be:`,
    bullets(
      t`people who feel tense or worn out, and would like to rest`,
      t`people with headaches or neck pain who already have a diagnosis`,
      t`people who live with long-lasting pain, and have a doctor who knows about it`,
      t`people who are having treatment for cancer, or have had it, and have asked their team`,
      t`parents with a child, after the child has been seen by a doctor, nurse or health visitor.`,
    ),
    evidence(
      'mixed',
      'A list of who may come is not a list of what it helps. One review found less pain than with a pretend treatment; a later review found no benefit in any condition it assessed.',
      'haller-2020',
      'ceballos-laita-2024',
    ),
    figure('window', 'There is time to think about it. There is no need to decide today.'),
    h2`When it is urgent`,
    p`Some signs cannot wait for any therapy.`,
    seeADoctor(
      'Call 999 now',
      p`Call 999, or 112 from a mobile, if you or somebody with you has:`,
      bullets(
        t`a headache that comes on suddenly and is the worst of their life`,
        t`a face that droops on one side, weakness in an arm, or trouble speaking`,
        t`a head injury with drowsiness, confusion, vomiting or a fit`,
        t`a headache with a stiff neck, a high temperature, or a rash that does not fade when you press a glass on it`,
        t`chest pain, or great trouble breathing`,
        t`back pain with new numbness between the legs, or loss of control of the bladder or bowel.`,
      ),
    ),
    p`If you are not sure, or it is not an emergency but cannot wait, use ${link('https://111.nhs.uk/', 'NHS 111 online')} or
      ${link('tel:111', 'call 111')}.`,
    h2`When to see a doctor before you see us`,
    p`Make an appointment with your GP first if you have:`,
    bullets(
      t`a new symptom that nobody has looked at`,
      t`pain that is getting worse, wakes you at night, or came after a fall`,
      t`headaches that are new or different, above all if you are over 50`,
      t`weight loss, a fever or a lump that you cannot explain`,
      t`numbness, tingling or weakness.`,
    ),
    p`We are not being over-careful. A light touch cannot tell a harmless headache from a dangerous one, and it would be a pity
      to lose time.`,
    h3`Ask your doctor whether it is sensible for you`,
    p`Please ask before you book, and tell us what they said, if you have had any of these:`,
    bullets(
      t`a head injury, concussion, stroke, or bleeding in or around the brain`,
      t`a weak or swollen blood vessel in the brain, which is called an aneurysm`,
      t`raised pressure inside the skull, or a shunt to drain fluid`,
      t`an operation on your head, neck or spine in recent months`,
      t`an illness that makes you bruise or bleed easily`,
      t`a pregnancy with complications.`,
    ),
    caution(
      'Keep your treatment',
      p`Do not stop a medicine, miss a scan or put off an operation in order to try craniosacral therapy. ${strong('No')}
        therapist should ask you to, and we never will.`,
    ),
    h2`Is it safe?`,
    p`The touch is light. What research can tell us is limited: in a review of ten trials, only five reported on safety.
      Those five reported no serious harm. ${cite('haller-2020')} The rest did not say, so nobody should call it proven
      safe for everyone.`,
    p`The greater risk is a quieter one: that somebody chooses a pleasant therapy and misses an illness that needed treating.
      That is why this page is as long as it is. It is also why we make no claims: the advertising regulator has seen no
      evidence that the therapy treats any condition. ${cite('asa')}`,
    quote`If in doubt, ask us. If we are in doubt, we will ask you to ask your doctor.`,
    information(
      'What to tell us',
      p`A short list is enough: your illnesses, your operations, your medicines, and what you hope for. We keep it private.
        ${linkTo('article', 'preparing-for-and-after-a-session', 'Preparing for a session')} explains how.`,
    ),
  ),
});
