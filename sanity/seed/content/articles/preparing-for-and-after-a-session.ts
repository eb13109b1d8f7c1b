import { article } from '#sanity/seed/define.ts';
import {
  bullets,
  caution,
  cite,
  dosAndDonts,
  figure,
  h2,
  h3,
  information,
  linkTo,
  p,
  richText,
  seeADoctor,
  steps,
  t,
} from '#sanity/seed/portable-text.ts';

export const preparingForAndAfterASession = article({
  slug: 'preparing-for-and-after-a-session',
  title: 'Preparing for a session, and the day after',
  summary: 'What to wear, what to tell us, what to bring, and how to look after yourself when you get home.',
  keyPoints: [
    'Wear soft, comfortable clothes. You keep them on.',
    'Tell your therapist about your health, your operations and your medicines.',
    'Leave yourself a little quiet time afterwards.',
    'If you feel unwell, tell us, and see a doctor if it does not pass.',
  ],
  picture: 'cup',
  topics: ['sessions'],
  author: 'marian-holt',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-10-12',
  lastReviewed: '2026-11-12',
  nextReviewDue: '2027-11-12',
  sources: ['haller-2020', 'asa'],
  related: ['what-happens-in-a-session', 'who-it-is-for-and-when-to-see-a-doctor'],
  body: richText(
    p`There is very little to prepare. You do not need to be fit, flexible or good at relaxing. A few small things make a first
      session easier, and most of them are about comfort.`,
    h2`Before you book`,
    p`Read ${linkTo('article', 'who-it-is-for-and-when-to-see-a-doctor', 'who it is for, and when to see a doctor first')}.
      If anything on its lists is true of you, speak to your doctor before you come. You can also ring us and ask.`,
    seeADoctor(
      'A new symptom comes first',
      p`If something new is troubling you and no doctor has looked at it, start there. We are happy to see you afterwards.`,
    ),
    h2`On the day`,
    h3`What to wear`,
    p`Wear soft clothes that you could nap in. Tracksuit trousers and a jumper are perfect. You stay fully clothed, so layers
      are useful if you feel the cold. It helps to take off a belt, a watch, glasses and large earrings. A clasp at the back
      of your head is uncomfortable to lie on.`,
    h3`What to eat and drink`,
    p`Have a light meal, not a feast, and not too close to the session. Lying on your back after a large lunch is no pleasure.
      You can drink as you usually do. If you take medicine, take it as you always do.`,
    h3`What to bring`,
    bullets(
      t`a list of your medicines, or a photo of the boxes`,
      t`the names of illnesses and operations you have had, and roughly when`,
      t`anything a doctor has written about what is troubling you, if you would like us to know`,
      t`warm socks`,
      t`a friend or carer, if you would like one.`,
    ),
    information(
      'Not sure whether you can lie flat?',
      p`Tell us when you book. You can be propped up with pillows, lie on your side, or sit in a chair.`,
    ),
    h3`In short`,
    dosAndDonts(
      ['wear soft clothes', 'bring a list of your medicines', 'tell us about your health and your operations'],
      ['come straight from a large meal', 'leave out a medicine', 'put off seeing a doctor about something new'],
    ),
    h2`At the beginning`,
    p`Every session starts with a consultation. Your therapist asks what is troubling you and where. Say what you hope for,
      even if it is only “an hour off”. Say, too, what you would rather not have: music, a particular smell, a hand on your
      face. ${linkTo('article', 'what-happens-in-a-session', 'What happens in a session')} takes you through the rest.`,
    figure('room', 'Soft music and low light are often used. You can ask for neither.'),
    h2`Straight afterwards`,
    steps(
      { title: 'Lie still for a moment', text: 'There is no hurry.' },
      { title: 'Sit up slowly', text: 'Roll on to your side first. Stay seated until you feel quite awake.' },
      { title: 'Have a drink of water', text: 'Only if you would like one.' },
      { title: 'Wait a little', text: 'If you feel sleepy or light-headed, do not drive, cycle or use stairs yet.' },
    ),
    h2`The rest of the day`,
    p`People often report deep relaxation. It is a pity to run straight from that into a supermarket. If you can, leave an hour
      with nothing in it. Go for a slow walk, have a bath, or go to bed early.`,
    p`You may also feel no different at all. That is common enough, and you have done nothing wrong. There is no need to book
      again in order to “let it work”.`,
    caution(
      'If you feel worse',
      p`Tell us if you feel unwell, dizzy or sore after a session. If it does not pass in a day or so, see your GP. If it is
        severe, or comes with any sign on our list of urgent signs, call 999 or 111.`,
    ),
    p`We ask because too little is known. In one review, five of the ten trials reported on safety. They reported no serious
      adverse events. ${cite('haller-2020')}`,
    h2`Should I come again?`,
    p`Only you can say. Ask yourself three things:`,
    bullets(
      t`Did I like it?`,
      t`Was it worth the time and the money?`,
      t`Am I still getting the medical care that I need?`,
    ),
    p`If the answers are yes, come when you feel like it. We do not sell courses, and we will not tell you that you need a
      certain number of sessions. Nobody could know that: the regulator has seen no evidence that the therapy treats any
      condition. ${cite('asa')}`,
  ),
});
