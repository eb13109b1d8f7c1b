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
  richText,
  t,
} from '#sanity/seed/portable-text.ts';
import { babySigns } from '../baby-signs.ts';

export const babiesAndChildren = article({
  slug: 'babies-and-children',
  title: 'Craniosacral therapy for babies and children',
  summary:
    'Why some parents choose it, what research says about colic, and which signs in a baby need a doctor at once.',
  keyPoints: [
    'Some parents choose the therapy for a baby or child, and practitioners say that it helps.',
    'A review of trials found no benefit in any condition it assessed, colic included.',
    'A baby who is unwell needs a doctor, nurse or health visitor first.',
    'A parent or carer stays with the child the whole time.',
  ],
  picture: 'baby',
  topics: ['babies-and-children', 'safety'],
  author: 'daniel-osei',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-09-28',
  lastReviewed: '2026-11-16',
  nextReviewDue: '2027-11-16',
  sources: ['green-child', 'ceballos-laita-2024', 'asa'],
  related: ['who-it-is-for-and-when-to-see-a-doctor', 'what-the-research-says', 'what-happens-in-a-session'],
  body: richText(
    p`A baby who cries for hours can make any parent feel helpless. You have fed, changed, rocked and sung, and still it goes
      on. It is no wonder that parents look for something gentle to try. Some of them wonder about craniosacral therapy, and
      they deserve a straight answer.`,
    h2`What supporters say`,
    p`Practitioners use the therapy with children as well as with adults. Magazines for parents describe benefits for babies.
      ${cite('green-child')} Supporters say that a very light touch helps a baby to let go of tension, to settle and to
      sleep.`,
    evidence(
      'practitioners',
      'That the therapy benefits babies is what supporters and some parents say. It is their experience, not the result of a study.',
      'green-child',
    ),
    h2`What research says`,
    p`A review in 2024 weighed fifteen trials of craniosacral therapy together. It found no benefit in any condition it
      assessed, and colic in babies was one of them. ${cite('ceballos-laita-2024')}`,
    evidence(
      'not-shown',
      'It has not been shown that craniosacral therapy helps babies with colic, or children with any other condition.',
      'ceballos-laita-2024',
      'asa',
    ),
    p`Why, then, do some parents see a change? Babies change fast, and hard weeks often end by themselves. A calm hour can also
      do a tired parent good, and a calmer parent is easier to settle with. We are happy about both. Neither shows that the
      therapy treated anything.`,
    figure('home'),
    h2`When a baby needs a doctor`,
    p`This matters more than anything else on the page.`,
    babySigns,
    p`If you are worried and the sign is not on the list, trust your worry and ask. You can use
      ${link('https://111.nhs.uk/', 'NHS 111 online')} for a child of five or over, and
      ${link('tel:111', 'call 111')} for a younger one.`,
    h3`For crying that wears you down`,
    p`Talk to your health visitor or GP about crying, feeding and sleep. They can look for a cause, and they have helped many
      tired parents. If you ever feel that you might shake your baby, put them down somewhere safe, leave the room, and ring
      somebody.`,
    h2`If you still would like to come`,
    p`We see babies and children who have been checked by a doctor, nurse or health visitor first. This is how it goes:`,
    bullets(
      t`A parent or carer is in the room the whole time. A baby can stay in your arms.`,
      t`Children keep all their clothes on, and may bring a toy.`,
      t`The touch is as light as a hand on a sleeping cat. Nobody presses on a baby’s head.`,
      t`If your child cries or pulls away, we stop. Children can say no.`,
      t`We do not promise a result, and we do not sell courses of sessions.`,
    ),
    caution(
      'Do not delay other help',
      p`Do not miss a check, a vaccination or an appointment in order to come to us. If a doctor has prescribed something for
        your child, keep giving it.`,
    ),
    information(
      'A page written for parents',
      p`Under Resources you will find an article for parents that is in favour of the therapy. Read it together with
        ${linkTo('article', 'what-the-research-says', 'what the research says')}, and decide for yourself.`,
    ),
  ),
});
