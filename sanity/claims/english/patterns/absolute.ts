import { type ClaimPattern } from '../../types.ts';
import { shapes } from '../../shapes.ts';

/** Sentences that promise certainty. The letters are explained in `../english.ts`. */
export const absolutes: ClaimPattern[] = [
  ...shapes('absolute', 'anyone')`
    [R] ~2 confirm|confirms|confirmed|verify|verifies|verified|leave|leaves no? doubt? ~1 that|how|it ~6 [EJ]
    science|studies|research|trials|trial|study|evidence|tests|scientists ~2 prove|proves|proved|proven|establishes|established|leaves_no_doubt|leave_no_doubt
  `,
  ...shapes('absolute', 'ours-by-default')`
    always|invariably work|works|helps|help|effective|succeeds
    work|works|helps|help|effective every_time|each_time|every|each time
    guarantee|guarantees|guaranteed
    100|hundred % safe|effective|natural|harmless|successful|success|of
    100|hundred percent|per_cent safe|effective|natural|harmless|successful|success
    completely|totally|absolutely|perfectly|entirely|wholly|utterly|always ~1 safe|harmless|effective|reliable
    safe ~1 for ~1 everyone|everybody|anyone|all|every
    risk|side_effect|danger free
    safest|most|best|finest|gentlest ~3 treatment|therapy|method|technique|help|remedy|cure there|available|in|of|on
    scientific|clinical|medical|conclusive proof
    clinically|scientifically|medically|fully ~1 proven|proved|validated|confirmed
    proven|proved ~1 to|remedy|relief|therapy|method|treatment|effective|effectiveness|results|benefits|success|way|technique
    tried_and_tested|tried and tested ~1 [NnA]
    miracle|miracles|miraculous|miraculously|cure_all|panacea|wonder_cure
    work|works|helps|effective ~1 for|in ~1 everyone|everybody|anyone|all_people|every_case|all_cases|each_case|every|all
    permanent|lasting|instant|immediate|total|complete|full|long_lasting ~1 relief|cure|recovery|healing|freedom|results|improvement|success
    the only ~1 therapy|treatment|method|thing|technique|approach|way ~2 work|works|helps|help|that
    cure|cures|heals|heal|treats|treat|solves|fixes ~1 everything|anything|all_ills|all|every
    best ~1 [NnA] ~1 for|against|of
  `,
  ...shapes('absolute', 'ours-by-default', 'despite-negation')`
    no|without|without_any|no_known|zero ~2 side_effect|side_effects|risk|risks|risk_whatsoever|adverse_effects|contraindications|dangers
    never|not ~2 do|does|did|do_any|cause|causes|caused any? harm|damage|problems
    never ~1 harm|harms|harmed|hurt|hurts
    never|never_fails|never_fail|never_failed ~1 fail|fails|failed|disappoints|disappoint
    never_fails|never_fail|can_not_fail|can_not_fail_to
  `,
];
