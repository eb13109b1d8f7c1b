import { type ClaimPattern } from '#sanity/claims/types.ts';
import { shapes } from '#sanity/claims/shapes.ts';

/** Sentences that lead away from a doctor, a medicine or a test. The letters are explained in `../english.ts`. */
export const discouraging: ClaimPattern[] = [
  ...shapes('discourages-treatment', 'anyone')`
    we|i do|can|know .|! $ & [D]
    off my|his|her|their|your|all ~1 [D]
    put|lock|leave|left|stay|stays|gather|gathers|gathering ~3 [D] ~2 away|behind|aside|down|back|on|in|dust ~3 cupboard|drawer|cabinet|shelf|box|dust|for_good|once|after
    [D] ~3 back|stay|stays|remain|remains ~1 in|on|at the|your cupboard|drawer|cabinet|shelf
    [D] ~1 upset|upsets|disturb|disturbs|disrupt|disrupts|block|blocks|interfere|interferes|overload|overloads|throw|throws|burden|burdens|confuse|confuses|dull|dulls|shut|shuts ~4 [TqFm]
    wait|waiting|hold_off|delay|postpone ~3 [D] ~5 [T]
    [D] , so|so ~1 wait|avoid|skip|delay
    [T] ~1 first|before|instead , ~3 [D]
    instead_of|rather_than|in_place_of|not ~3 [D] $
    instead of ~4 [D]
    in place of ~4 [D]
    rather than ~3 [D]
    alternative|alternatives|substitute|replacement to|for ~4 [D]
    drug_free|drugfree|medication_free|medicine_free|pill_free|surgery_free ~3 alternative|solution|way|help|relief|cure|treatment
    replace|replaces|replaced|replacing|makes_unnecessary ~4 [D]
    [D] ~3 unnecessary|superfluous|pointless|useless|needless|redundant|obsolete|a_thing_of_the_past|no_longer_needed|no_longer_necessary|worthless|overrated|dangerous|poison|toxic|a_waste ! instead|rather|replace|replacing
    why take|swallow|risk|suffer|undergo|have|see|bother|go|use|rely|poison ~4 [D]
    [D] ~1 only|merely|just|simply ~2 [XE]|mask|masks|suppress|suppresses|hide|hides|cover|covers|numb|numbs
    [D] ~1 mask|masks|suppress|suppresses|poison|poisons|harm|harms|weaken|weakens|damage|damages
    vaccines|vaccine|vaccination|vaccinations|chemotherapy|antibiotics|drugs|doctors|medication|medicine ~2 do|does|cause|causes|are|can ~1 more_harm|more|autism|harm|harmful|poison|worse
    [D] can|could|will not|no ~1 help|do
    where|when [D] ~1 fails|fail|failed|gives_up|gave_up|have_failed|has_failed|stops|ends|can_not_help
    off ~2 [D] ~2 for_good|within|after|thanks|with_our|soon
    faster|quicker|better|stronger|cheaper|safer|longer|more ~1 than ~3 [D]
    as|equally good|effective|well|strong|powerful|strongly|reliable|fast|quick as ~3 [D]
    equals|equal|rivals|rival|matches|match|worth ~5 [D]
    eliminate|eliminates|remove|removes|reduce|reduces|lessens|avoids|ends ~2 need ~1 for|of ~3 [D]
    natural|gentle|herbal|drug_free antidepressant|antidepressants|painkiller|painkillers|antibiotic|tranquilliser|sleeping_pill|remedy_for_pain
    superior|preferable ~1 to ~4 [D]
    outperform|outperforms|outdo|outdoes|beats|trumps ~3 [D]
    need|needs|needed|take|takes|by_on|get_by less|fewer ~2 [D]
  `,
  ...shapes('discourages-treatment', 'anyone', 'despite-negation')`
    [D] ~2 no ~1 answer|answers|cure|solution|idea|help|remedy
    where|when [D] can_not|do_not|does_not|do|does|can ~1 not|$|.
    no_longer|stopped|without ~1 take|takes|taking|use|uses|using|needs|need|needing ~3 [D]
    no_need|no_longer_need|not_need|need_no|no_longer|not need|need no|no need|needs no ~2 to|for|any|your|a|the|more ~4 [D]
    no_need ~4 [D]
    trust|believe|choose|follow ~4 not ~2 [D]
    not|never ~4 [D] ~5 before|until|unless|without ~4 tried|try|trying|tries
    not_have_to|need_not ~2 take|see|have|undergo|visit|swallow|use|wait ~3 [D]
    no|not|never|never_again ~4 need|needs|require ~4 [D]
    not|never|do_not ~1 trust|believe|listen|rely ~3 [D]
    no reason|need|point|sense ~2 vaccinate|vaccinating|immunise|immunising
    no reason|need|point|sense ~2 take|taking|see|seeing|have|having|visit|visiting|wait ~4 [D]
  `,
  ...shapes('discourages-treatment', 'ours-by-default')`
    [s] ~5 [D]
    [s] ~2 crutch|crutches|walking_stick|wheelchair|hearing_aid|glasses|stick
    better|safer|gentler|more_effective|stronger|healthier|kinder|more_natural ~1 than ~3 [D]
    better|safer|more effective|natural|powerful|healthier than ~3 [D]
  `,
  ...shapes('discourages-treatment', 'named')`
    without ~2 drugs|medication|medicine|surgery|pills|tablets|painkillers|doctors|doctor|chemotherapy|antibiotics
  `,
  ...shapes('discourages-treatment', 'named', 'despite-negation')`
    what|where [D] ~1 can_not|could_not|never|unable
  `,
];
