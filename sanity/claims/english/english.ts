import { weights } from '../learned/weights.generated.ts';
import { type Language } from '../types.ts';
import { bodyParts, carers, medicalCare, otherHelp, plainTalk, therapy, therapyItself } from './agents.ts';
import {
  bodyParts as partsOfTheBody,
  composed,
  conditions,
  endings,
  functions,
  seriousConditions,
  unease,
} from './conditions.ts';
import * as effects from './effects.ts';
import { expand, inflect, spelling } from './inflect.ts';
import * as meaning from './meaning.ts';
import * as recovery from './recovery.ts';
import { directEffects } from './patterns/effect.ts';
import { bodyFunctions } from './patterns/body-function.ts';
import { impliedEffects } from './patterns/implied-effect.ts';
import { recoveries } from './patterns/recovery.ts';
import { absolutes } from './patterns/absolute.ts';
import { discouraging } from './patterns/discouraging.ts';
import { testimonials } from './patterns/testimonial.ts';
import * as speech from './speech.ts';

const therapyNames = `craniosacral therapy, craniosacral, craniosacral work, craniosacral osteopathy, cranial osteopathy, cranial work, cranial therapy, cst, session, our treatment, touch, gentle touch, light touch, technique, method, bodywork, hands on therapy, craniosacral session, craniosacral treatment, craniosacral massage, craniosacral technique`;

/** Words of a class that mean something harmless in these phrases. */
const harmless = `treatment room, treatment table, treatment couch, sham treatment, real treatment, on the other hand, at hand, get cold, feel cold, is cold, cold water, cold weather, cold room, lower back, opening hours, of course, in the end, at the end, the end of the page, end of the spine, end of the page, health visitor, health professional, health care, mental health team, soft touch screen, in touch, keep in touch, get in touch, of its own accord, for example, take care, cold hands, back of the head, support staff, the painting, fit for, break the law, help page, help text, about your health, your health, his health, burn candles, health claims, health claim, claims about health, help yourself, wind down, code of conduct, clear idea, clear answer, clear evidence, body temperature, pressure on, gentle pressure, light pressure, smoking is not, birth plan, date of birth, heart of the matter, free of charge, free parking, free wifi, leave a gap, leave the room, leave us, turn up, turn left, turn right, turn over, open mind, open until, open from, support from, stop and, clinical trial, hearing about, pain scale, pain diary, work as, worked as, works as, headache diary, cycle path, infection control, has yet, have yet, as yet, attack of, attacks of, drug free, drugfree, medication free, medicine free, pill free, needle free, surgery free, however gentle, however light, however small, however soft, however kind, need to stop, have to stop, need to change, asked to stop, need to give up, be lowered, be raised, be adjusted`;

/**
 * English, as the Advertising Standards Authority reads it. Classes of words, by the letters that patterns name them with:
 * C condition, S serious one, F function of the body, U unease, a adjective of a sufferer;
 * X verb that can only mean an effect, E verb of effect, J verb of improvement, N and n nouns of effect, H and h suitability,
 * V what a condition does when it ends, L less, I more, s doing without, r how complaints go by themselves;
 * g words of getting well, i part of the body, q how it is said to work, y what a sufferer can do again, v does less;
 * T the therapy and its people, t those of them that need no verb beside a condition, k plain talk of both, A its names, M other help, m parts of the body, D medical care, j that and its people;
 * G no, Y a “no” that is none, b opens a clause, B contrast, f finite verb, p mark, P pronoun, x harmless phrase, d year;
 * Q practitioners, K clients, R research, Z founders, O outsiders, W reporting, w believing.
 */
export const english: Language = {
  tag: 'en',
  words: {
    C: `${conditions},${composed}`,
    S: seriousConditions,
    F: functions,
    U: unease,
    X: effects.strongVerbs,
    E: `${effects.strongVerbs}, ${effects.verbs}`,
    N: effects.nouns.replace(
      /\b(?:treatment|therapy|help|aid|support|specialist|expert|expertise|clinic|management|care|programme|comfort|end|tool|key|success|course of treatment|protection|benefit|secret|effectiveness|efficacy|recovery|rehabilitation|decline|resolution|improvement|track record|reduction),/g,
      '',
    ),
    n: 'treatment, therapy, help, aid, support, specialist, expert, clinic, management, care, programme, comfort, end, tool, key, success, course of treatment, protection, benefit, secret, effectiveness, efficacy, recovery, rehabilitation, improvement, reduction, resolution, track record, decline',
    H: effects.suitability,
    h: effects.suits,
    J: effects.improving,
    a: effects.adjectives,
    s: effects.skipping,
    r: effects.natural,
    V: effects.fading,
    L: effects.lessening,
    I: effects.increase,
    T: therapy,
    t: therapyItself,
    k: plainTalk,
    A: therapyNames,
    M: `${otherHelp}, ${medicalCare.replace(/appointment, clinic, /g, '').replace(' test,', '')}`,
    m: bodyParts,
    D: medicalCare,
    j: carers,
    G: speech.negators,
    Y: speech.emphasis,
    b: speech.breakers,
    B: speech.contrast,
    f: speech.finite,
    Q: speech.practitioners,
    K: speech.clients,
    R: speech.research,
    W: speech.reporting,
    w: speech.belief,
    Z: speech.founders,
    O: speech.outsiders,
    g: recovery.improvements,
    q: recovery.mechanisms,
    i: partsOfTheBody,
    y: recovery.abilities,
    v: recovery.distress,
    x: `${harmless}, ${recovery.sufferers}`,
    p: '. ; : — – ( ) ? ! [ ] “ «'.split(' ').join(', '),
    P: 'it, they, this, he, she, which, these, them, that',
  },
  verbs: 'XEVWwhJs',
  nouns: 'CSFUNnTtkAMmDjQKRZOqi',
  capitals: { S: 'aids, ms, als, tia, asd, ocd', C: 'pots, me' },
  and: 'and',
  who: 'who',
  endings: [{ classes: 'C', pattern: endings }],
  inflect,
  spelling,
  expand,
  claims: [
    ...directEffects,
    ...bodyFunctions,
    ...impliedEffects,
    ...recoveries,
    ...absolutes,
    ...discouraging,
    ...testimonials,
  ],
  learned: weights.en,
  ...meaning,
};
