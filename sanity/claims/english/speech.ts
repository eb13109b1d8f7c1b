/** Who says something, how, and whether it is taken back. */

export const practitioners = `practitioner, therapist, craniosacral therapist, osteopath, supporter, advocate, proponent, teacher, expert, professional, doctor, specialist, enthusiast, believer, colleague, follower, many, some, others, magazine, book, website, people who offer the therapy, founder, trainer, midwife, we`;

export const clients = `client, patient, people, parent, mother, father, user, visitor, person, customer, reader, family, athlete, woman, women, man, men, some people, many people, lots of people, sufferer, mum, dad, couple`;

export const research = `study, trial, review, systematic review, meta analysis, research, researcher, scientist, science, evidence, data, investigation, paper, author, cochrane, randomised trial, clinical trial, experiment, survey, finding, result`;

export const reporting = `say, report, believe, think, feel, claim, find, state, tell, tell us, describe, hope, suggest, show, conclude, demonstrate, indicate, note, notice, observe, experience, argue, maintain, hold, explain, write, see, agree, prove, confirm, propose, consider, see that, mention, assert, assume, be convinced, be of the opinion, have, record, measure, document, swear, attest`;

export const founders = `sutherland, upledger, still, andrew taylor still, founder, swedenborg, magoun, becker, jealous, palmer, mesmer`;

export const belief = `believe, think, claim, teach, hold, suppose, argue, hope, propose, assume, say, write, imagine, suggest, speculate, consider, maintain, call`;

export const outsiders = `somebody, someone, anyone, anybody, nobody, whoever, advertiser, advertisement, advert, ad, leaflet, flyer, therapist who, people who, those who, anyone who, website that, website, poster, headline, claim, slogan, another therapist, other websites, old brochure, brochure, critic, sceptic`;

export const negators = `not, no, never, nobody, none, neither, nor, nothing, no one, hardly, scarcely, barely, cannot, nowhere, rarely, seldom, unable, fail to, fails to, failed to, refuse to, unlikely, impossible, little, few, cease, rather than, instead of claiming, far from, stop short of, lack, lacks, lacking, insufficient, too small, too weak, too early`;

/** Words that look like a “no” and are none. */
export const emphasis = `not only, not just, not merely, not simply, not solely, no doubt, without doubt, no question, not to mention, never fail to, never fails to, never failed to, can not fail to, can not fail, can not help but, no wonder, no reason to doubt, can not imagine, would not believe, will not believe, will not regret, why not, no need, not hesitate, do not hesitate, not wait, do not wait, not miss, not take long, not long before, not have to, need not, no secret, no coincidence, no exaggeration, not a myth, not surprising, no surprise, nothing short of, not forget, do not forget, not have long, no less than, not without, no matter, no better, never been easier, not suffer, do not suffer, with no, not until, not least, not difficult, little by little, in no time, can not deny, can not be denied, not deny, no denying, little wonder, not fewer, no one leaves, nobody leaves, never leaves, few things, not alone, not believe how, not believe it, a few, quite a few, the few, only a few, just a few, a little, not too good to be true, nothing but, not have to live, not in doubt, no one goes home, nobody disputes, no one disputes, nobody doubts, no one doubts, nobody denies, no one denies, nobody can deny, not doubt, never doubt, do not doubt, not a day goes by, not a day passes, not a week goes by, hardly a day goes by, not with us, not here, never too late, never too early, never too soon, not too early, not too soon, not too late, not give up hope, never give up hope, not despair, do not despair, not lose hope, not uncommon, it is no accident, not worry, do not worry, no reason to suffer, not the end`;

export const breakers = `but, yet, however, though, although, whereas, while, because, if, when, who, that, which, whether, unless, until, so that, since, where, before, after, instead`;
export const contrast = `but, yet, however, though, although, whereas, while, instead, still less, ; : — –`;

export const finite = `is, are, was, were, be, been, has, have, had, do, does, did, can, could, may, might, will, would, shall, should, must, comes, come, came, need, needs, take, takes, begin, begins, go, goes, see, ask, call, keep, get, gets, give, gives, offer, wrote, write, means, mean, tell, look, look at, looked, compare, compares, wear, says, say, read, costs, lasts, happens, advise, start, starts, stands, said, recommends, list, lists, describe, explain, explains, explained, seem, remain, depends, differ, disagree, know, knows, want, delay, avoid, wait, allow, allows, include, includes, cause, causes`;
