import { bullets, p, seeADoctor, t } from '../portable-text.ts';

/** When a baby needs help, and whose: one list, so that no page can say it another way. */
export const babySigns = seeADoctor(
  'Get help now',
  p`Call 999 if a baby or child:`,
  bullets(
    t`stops breathing, struggles to breathe, or turns blue, grey or very pale`,
    t`has a fit for the first time, or cannot be woken`,
    t`has a rash that does not fade when you press a glass on it.`,
  ),
  p`Call 111 or your GP at once if a baby:`,
  bullets(
    t`is under three months old with a temperature of 38°C or more`,
    t`is three to six months old with a temperature of 39°C or more`,
    t`will not feed, or has far fewer wet nappies than usual`,
    t`is floppy, or has a cry that is weak, high-pitched or not like their own`,
    t`has a soft spot on the head that bulges`,
    t`is sick again and again, or is sick with green or bloody fluid.`,
  ),
);
