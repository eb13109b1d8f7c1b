import { faq } from '#sanity/seed/define.ts';
import { cite, evidence, link, linkTo, p, richText, seeADoctor } from '#sanity/seed/portable-text.ts';
import { babySigns } from '../baby-signs.ts';
import { cancerSigns } from '../cancer-signs.ts';
import { painSigns } from '../pain-signs.ts';

const review = { reviewer: 'ruth-ellery', lastReviewed: '2026-11-19', nextReviewDue: '2027-11-19' };

export const researchFaqs = [
  faq({
    ...review,
    slug: 'does-it-work',
    question: 'Does it work?',
    shortAnswer:
      'Reviews disagree. One found less pain in people with long-lasting pain; a newer one found no benefit in any condition it assessed. Many people find it relaxing.',
    longAnswer: richText(
      p`The review of 2020 brought together ten trials with 681 patients. ${cite('haller-2020')} The review of 2024 brought together
        fifteen trials. ${cite('ceballos-laita-2024')}`,
      evidence(
        'mixed',
        'With two answers like these, the honest word is “uncertain”.',
        'haller-2020',
        'ceballos-laita-2024',
      ),
      painSigns,
    ),
    topic: 'research',
    order: 10,
    sources: ['haller-2020', 'ceballos-laita-2024'],
    relatedArticles: ['what-the-research-says'],
  }),
  faq({
    ...review,
    slug: 'can-it-help-headaches-or-neck-pain',
    question: 'Can it help with headaches or neck pain?',
    shortAnswer:
      'Practitioners say that it may. A review in 2024 found no benefit for headache disorders or neck pain; an older one found less long-lasting pain. See a doctor first about a headache that is new, sudden, or different from before.',
    longAnswer: richText(
      seeADoctor(
        'Call 999',
        p`Call 999 for a sudden headache that is the worst of your life, or one with weakness, confusion, a stiff neck and fever, or
          after a bad blow to the head.`,
      ),
      p`One review found less chronic pain than with a sham treatment. ${cite('haller-2020')} A newer one looked at headache
        disorders and neck pain, among other conditions, and found no benefit. ${cite('ceballos-laita-2024')}`,
    ),
    topic: 'research',
    order: 20,
    sources: ['haller-2020', 'ceballos-laita-2024'],
    relatedArticles: ['headaches-and-neck-pain'],
  }),
  faq({
    ...review,
    slug: 'can-it-help-with-side-effects-of-cancer-treatment',
    question: 'Can it help with the side effects of cancer treatment?',
    shortAnswer:
      'Practitioners say that it may bring relief. Studies have not shown it. It does not treat cancer. Ask your cancer team before you come.',
    longAnswer: richText(
      cancerSigns,
      p`A review of fifteen trials found no benefit in any condition it assessed. The side effects of cancer treatment were not
        among them. ${cite('ceballos-laita-2024')} The UK advertising regulator has seen no evidence that the therapy
        treats or alleviates any condition. ${cite('asa')}`,
    ),
    topic: 'research',
    order: 30,
    sources: ['ceballos-laita-2024', 'asa'],
    relatedArticles: ['alongside-cancer-treatment'],
  }),
  faq({
    ...review,
    slug: 'why-do-you-mention-studies-that-found-no-benefit',
    question: 'Why do you mention studies that found no benefit?',
    shortAnswer:
      'Because you would want to know. A page that shows only good news is an advertisement. We would rather you came with open eyes, or not at all.',
    longAnswer: richText(
      p`The UK advertising regulator expects claims about health to rest on strong evidence. It accepts “gentle” and “relaxing”, and
        it has seen no evidence that the therapy treats or alleviates any condition. ${cite('asa')} A page without the
        doubtful studies would suggest more than that.`,
    ),
    topic: 'research',
    order: 40,
    sources: ['asa'],
    relatedArticles: ['what-the-research-says'],
  }),
  faq({
    ...review,
    slug: 'is-it-safe',
    question: 'Is it safe?',
    shortAnswer:
      'The touch is light. In a review of ten trials, the five that reported on safety found no serious adverse events; the other five did not report. Some people should ask a doctor first.',
    longAnswer: richText(
      p`The review looked at people with long-lasting pain. ${cite('haller-2020')} It cannot speak for everybody.`,
      p`${linkTo('article', 'who-it-is-for-and-when-to-see-a-doctor', 'Who it is for')} lists the people who should ask their doctor
        before they book.`,
    ),
    topic: 'safety',
    order: 30,
    sources: ['haller-2020'],
    relatedArticles: ['who-it-is-for-and-when-to-see-a-doctor'],
  }),
  faq({
    ...review,
    slug: 'when-should-i-see-a-doctor-first',
    question: 'When should I see a doctor first?',
    shortAnswer:
      'With any new symptom, pain that is getting worse, or a symptom that worries you. For a sudden severe headache, weakness, chest pain or trouble breathing, call 999.',
    longAnswer: richText(
      p`If it is not an emergency but cannot wait, use ${link('https://111.nhs.uk/', 'NHS 111 online')} or
        ${link('tel:111', 'call 111')}.`,
    ),
    topic: 'safety',
    order: 40,
    relatedArticles: ['who-it-is-for-and-when-to-see-a-doctor'],
  }),
  faq({
    ...review,
    slug: 'should-i-stop-my-medicine',
    question: 'Should I stop my medicine before a session?',
    shortAnswer:
      'No. Take it as you always do. Never stop or change a prescribed medicine without asking your doctor or pharmacist.',
    topic: 'safety',
    order: 50,
    relatedArticles: ['preparing-for-and-after-a-session'],
  }),
  faq({
    ...review,
    slug: 'is-it-for-children',
    question: 'Is it suitable for children?',
    shortAnswer:
      'It is offered to children as well as adults. A child who is unwell should see a doctor or nurse first, and a parent or carer stays in the room.',
    longAnswer: richText(babySigns),
    topic: 'babies-and-children',
    order: 10,
    relatedArticles: ['babies-and-children'],
  }),
  faq({
    ...review,
    slug: 'does-it-help-babies-with-colic',
    question: 'Does it help babies with colic?',
    shortAnswer:
      'It has not been shown to. A review of fifteen trials found no benefit in any condition it assessed, colic included. Your health visitor or GP can help with crying.',
    longAnswer: richText(
      p`Supporters describe benefits for babies. ${cite('green-child')} The review did not find them.
        ${cite('ceballos-laita-2024')}`,
      babySigns,
    ),
    topic: 'babies-and-children',
    order: 20,
    sources: ['green-child', 'ceballos-laita-2024'],
    relatedArticles: ['babies-and-children'],
  }),
];
