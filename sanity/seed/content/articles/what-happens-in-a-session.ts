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
  numbers,
  p,
  richText,
  seeADoctor,
  t,
} from '#sanity/seed/portable-text.ts';

export const whatHappensInASession = article({
  slug: 'what-happens-in-a-session',
  title: 'What happens in a session?',
  summary:
    'From the first talk to the last quiet minute: what you can expect, what it feels like, and what you can ask for.',
  keyPoints: [
    'A session begins with a consultation, so that your therapist knows what troubles you.',
    'You lie down fully clothed, usually with soft music and low light.',
    'The touch is light. You can ask your therapist to stop or move at any time.',
  ],
  picture: 'room',
  topics: ['sessions', 'the-therapy'],
  author: 'marian-holt',
  reviewer: 'ruth-ellery',
  publishedOn: '2026-09-07',
  lastReviewed: '2026-11-10',
  nextReviewDue: '2027-11-10',
  sources: ['asa', 'haller-2020'],
  related: [
    'preparing-for-and-after-a-session',
    'what-is-craniosacral-therapy',
    'who-it-is-for-and-when-to-see-a-doctor',
  ],
  body: richText(
    p`If you have ever had a massage, much of a craniosacral session will feel familiar: a couch, a warm room, and somebody
      whose hands know what they are doing. There is one large difference. You stay fully clothed. There are no oils, and
      the touch is far lighter.`,
    h2`First, a talk`,
    p`A session begins with a consultation with your therapist, who is trained in the work. It is a conversation, not an
      exam. Your therapist will want to know:`,
    bullets(
      t`what brings you, and which parts of your body feel troubled`,
      t`about illnesses, operations and accidents, even old ones`,
      t`which medicines you take, and whether you are pregnant`,
      t`what a doctor has already said about it`,
      t`whether there is anywhere you would rather not be touched.`,
    ),
    p`You need not tell your whole life. If you would rather not answer, say so. The talk helps your therapist to find the
      areas to work with, and to notice anything that a doctor should see first.`,
    seeADoctor(
      'When we ask you to see a doctor first',
      p`If you tell us about a sudden, very bad headache, a recent blow to the head, new weakness or numbness, or anything
        else that sounds urgent, we will not begin. We will help you to get medical help. Our article on
        ${linkTo('article', 'who-it-is-for-and-when-to-see-a-doctor', 'when to see a doctor')} lists the signs.`,
    ),
    h2`Then, the quiet part`,
    p`You lie down on a padded couch, usually on your back, and your therapist covers you with a blanket if you like. Soft
      music and low light are often used, because they help people to relax. If you would rather have silence or more light,
      ask.`,
    figure('hands', 'The hands rest. They do not press or pull.'),
    h3`What your therapist does`,
    numbers(
      t`Your therapist rests their hands lightly, often first at your feet or your head.`,
      t`With gentle pressure they assess your fascia, the connective tissue that runs through the whole body. They are looking for what practitioners call disruptions or restrictions.`,
      t`They stay where they notice something, and wait. Practitioners call the change they feel a “release”.`,
      t`They move on, and they end quietly, with time for you to come round.`,
    ),
    evidence(
      'practitioners',
      'Practitioners say that light touch and the release of fascia may help muscles and organs to let go of stress, and so to work better. This is their explanation. Studies have not shown it.',
    ),
    h3`What you may feel`,
    p`Many people feel warm, heavy or sleepy. Others often report a deep sense of relaxation. You may also feel a little
      tearful, or simply bored. None of this means that the session has gone well or badly.`,
    p`It should not hurt. If anything is uncomfortable, say so at once. You are in charge of the session: you can ask your
      therapist to move their hands, to explain, or to stop.`,
    h2`Afterwards`,
    p`Sit up slowly. Your therapist will ask how you are, and you can ask what they noticed. They may tell you what they felt
      with their hands. They will not give you a diagnosis, because a light touch cannot do that.`,
    p`Many people like an easy evening after a session.
      ${linkTo('article', 'preparing-for-and-after-a-session', 'Preparing for a session, and the day after')} has more.`,
    caution('If you feel unwell', p`Tell us if you feel worse after a session. If it does not pass, tell your doctor.`),
    p`What research can say about harm is limited. Of the ten trials in one review, five reported on safety. Those five
      reported no serious adverse events. ${cite('haller-2020')} That is good to know, but it is not the same as knowing
      that there are none.`,
    h2`What we will never do`,
    bullets(
      t`promise that a session will treat or cure a condition; the regulator has seen no evidence that it does ${cite('asa')}`,
      t`ask you to stop a medicine or to skip an appointment`,
      t`ask you to undress`,
      t`press you to book a course of sessions.`,
    ),
    information(
      'You can bring somebody',
      p`A friend, a partner or a carer is welcome to sit in the room. Children always have a parent or carer with them.`,
    ),
  ),
});
