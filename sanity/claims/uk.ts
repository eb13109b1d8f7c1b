import { english } from './english/english.ts';
import { spanish } from './spanish/spanish.ts';
import { type Country } from './types.ts';

const advice = 'ASA advice “Health: Craniosacral therapy”';
const any = ['systematic-review', 'randomised-trial', 'guideline', 'regulator', 'practitioner', 'reference'] as const;

/** The United Kingdom: the CAP Code, sections 12.1 and 12.2, and the Advertising Standards Authority's advice on this therapy. */
export const uk: Country = {
  rules: {
    effect: {
      reason:
        'It says that the therapy treats, eases or prevents a condition. The regulator has seen no evidence for that.',
      reference: `CAP Code 12.1; ${advice}`,
      instead: 'A session may help you relax.',
    },
    'implied-effect': {
      reason:
        'It suggests, without saying so, that the therapy helps with a condition. What a reader understands is what counts.',
      reference: `CAP Code 12.1; ${advice}`,
      instead: 'Some people come with headaches. A session may help you relax.',
    },
    'body-function': {
      reason: 'It says that the therapy changes how the body works, and no good study has shown that.',
      reference: `CAP Code 12.1; ${advice}`,
      instead: 'Practitioners think of it as support for the body’s own balance. This has not been shown.',
    },
    'serious-condition': {
      reason: 'It names a serious condition. Claims about it could keep a reader from treatment they need.',
      reference: 'CAP Code 12.2',
      instead: 'It does not treat cancer. Ask your cancer team before you come.',
    },
    'attributed-without-source': {
      reason: 'It says who says so, which is right, but gives no source strong enough for it.',
      reference: 'CAP Code 12.1; the writing guide, “Say who says it”',
      instead: 'Practitioners say that it may ease headaches. [1] A newer review found no benefit. [2]',
    },
    testimonial: {
      reason: 'It tells of somebody who got well. A story cannot show that the therapy was the cause.',
      reference: 'CAP Code 3.45 and 12.1',
      instead: '“It was the calmest hour of my week,” says a client.',
    },
    absolute: {
      reason: 'It promises certainty: proof, safety or success for everybody. Nobody can.',
      reference: 'CAP Code 3.1, 3.7 and 12.1',
      instead: 'The touch is gentle. Five of ten trials reported on safety, and found no serious harm. [1]',
    },
    'discourages-treatment': {
      reason: 'It could lead a reader to miss a doctor, a medicine or a test they need.',
      reference: 'CAP Code 12.2',
      instead: 'Keep taking your medicine, and ask your doctor before you change anything.',
    },
    'reads-as-claim': {
      reason:
        'It reads like sentences that were refused elsewhere, although no rule here names its words. Read it as a patient would.',
      reference: `CAP Code 12.1; ${advice}`,
      instead: 'A session may help you relax.',
    },
  },
  sufficient: {
    ordinary: {
      study: ['systematic-review', 'randomised-trial', 'guideline', 'regulator'],
      practitioners: [...any],
      impersonal: [...any],
      clients: ['systematic-review', 'randomised-trial', 'guideline', 'regulator'],
    },
    serious: ['systematic-review', 'guideline', 'regulator'],
  },
  impliedKind: {
    study: 'systematic-review',
    practitioners: 'practitioner',
    impersonal: 'practitioner',
    clients: 'practitioner',
  },
  languages: { en: english, es: spanish },
};
