import { bullets, p, seeADoctor, t } from '../portable-text.ts';

/** When a baby needs help, and whose: one list, so that no page can say it another way. */
export const babySigns = seeADoctor(
  'Get help now',
  p`Call 999 or go to A&E if a baby or child:`,
  bullets(
    t`stops breathing, struggles to breathe, or turns blue, grey or very pale`,
    t`has a fit for the first time, or cannot be woken`,
    t`is floppy, or does not respond to you as usual`,
    t`has a rash that does not fade when you press a glass on it`,
    t`has a weak or high-pitched cry that is not like their own`,
    t`has a soft spot on the head that bulges`,
    t`brings up green or bloody vomit.`,
  ),
  p`Call 111 or your GP at once if a baby:`,
  bullets(
    t`is under three months old with a temperature of 38°C or more`,
    t`is three to six months old with a temperature of 39°C or more`,
    t`will not feed, or has far fewer wet nappies than usual`,
    t`is sick again and again.`,
  ),
);
