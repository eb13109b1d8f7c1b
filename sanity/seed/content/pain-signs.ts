import { bullets, p, seeADoctor, t } from '../portable-text.ts';

/** For pages that speak of pain without being about one kind of it: what comes before any therapy. */
export const painSigns = seeADoctor(
  'What a doctor should see first',
  p`Call 999, or 112 from a mobile, for:`,
  bullets(
    t`a sudden headache that is the worst of your life`,
    t`weakness, a drooping face, confusion or trouble speaking`,
    t`chest pain, or great trouble breathing.`,
  ),
  p`Call 111 for what cannot wait. See your GP about pain that is new, keeps coming back or is getting worse.`,
);
