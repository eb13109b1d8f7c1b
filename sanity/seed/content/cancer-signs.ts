import { bullets, p, seeADoctor, t } from '../portable-text.ts';

/** What cannot wait during cancer treatment: one list, so that no page can say it another way. */
export const cancerSigns = seeADoctor(
  'Call your team’s emergency number at once',
  p`During treatment, call your hospital’s 24-hour number, or 999, if you:`,
  bullets(
    t`have a temperature of 38°C or more, feel shivery, or suddenly feel very unwell`,
    t`bleed and cannot stop it`,
    t`have new back pain with weak legs, numbness, or trouble with your bladder or bowel`,
    t`have sudden breathlessness or chest pain.`,
  ),
  p`Do this before you ring us, and do not wait for a session.`,
);
