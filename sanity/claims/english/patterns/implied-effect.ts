import { type ClaimPattern } from '#sanity/claims/types.ts';
import { shapes } from '#sanity/claims/shapes.ts';

/** Sentences that let a reader conclude that the therapy helps with a condition. The letters are explained in `../english.ts`. */
export const impliedEffects: ClaimPattern[] = [
  ...shapes('implied-effect', 'anyone')`
    [CSa] & within hours|minutes|days ~2 [T]
    [MD] ~3 surprised|amazed|astonished|speechless|stunned ~1 when|how|that|at|by
    have|has|had|having ~2 baby|babies|twins|child|children ~2 after|since|thanks|through ~3 [T]
    [K] ~7 [y] ~2 well|better|happily|again|normally ~1 after|within|since|from ~3 [T]
    their|your|his|her [F] ~1 improve|improves|improved
    [A] –|—|:|- ~1 for|against ~5 [CS]
    [CS] : ~2 hope|help|relief|answers|solutions|good_news|freedom
    when|if|where nothing|all ~1 else ~3 helped|worked|helps|works|fails|failed
    forget you ~4 [CS]
    reclaim|regain|win|get|take ~3 life|days|nights|freedom ~2 from ~3 [CS]
    when|if ~5 hurts|aches|strikes|[CS] ~6 come|turn|call|visit|try ~2 to|us|craniosacral_therapy|cst
    anti inflammatory|anxiety|depressant|ageing|aging|stress
    recommended|used|praised|prescribed by ~3 for|against ~4 [CS]
    hope for|against ~4 [CS]
    [A] for|against|in ~6 [CS] ! compare|compares|compared|comparing|tested|examined
    [A] , ~1 for ~5 [CS]
    ^ for ~5 [CS] ~3 .? $ ! [M]
    indication|indications|successes|specialities|specialties|specialisms ~2 :|include|are ~3 [CS]
    [CS] : we|our|i ~2 [T]? ~3 help
    [CS] ~4 : we|i|our ~6 help
    [T] ~5 alternative ~3 for ~4 [CS]
    conditions|complaints|symptoms|illnesses|diseases|ailments|problems ~1 we|i|our ~3 [XE]
    we|i|cst|session|sessions ~1 can|could|will|change change|treat|fix|solve|reach|reduce that|this|it|them & [CS]
    [T] ~3 [XE] it|that|this|them|these & [CS]
    first_aid ~1 for ~6 [CS]
    [CS] : ~3 we|i|our|it|cst ~2 help|can|helps
    [C] ~2 [T] know|knows|knew how ~2 [XE]
  `,
  ...shapes('implied-effect', 'anyone', 'despite-negation')`
    nothing ~1 like|beats|compares|better|works|rivals ~3 [T] & [CS]
    nothing ~1 works|helps|help|relieves|eases|does ~4 like|better|as|so|more & [CS]
    nobody_leaves|no_one_leaves|never_leaves ~5 [CS]
    [CS] ,|; but? ~4 [A] did|could|does|can|has|was|worked|would & not|nothing|little|nobody|never
    nobody|no_one|few|not_one|not ~3 leave|leaves|left|goes|go|walks|walked|nobody_leaves|no_one_leaves|never_leaves ~5 [CS]
    [CS] need_not|need|not_have_to ~1 not|to? ~1 rule|run|control|spoil|ruin|define|dominate|stop|hold|keep|be|mean|last|stay|dictate
    [CS] ~1 rarely|seldom|never|hardly|hardly_ever|not ~1 come|comes|came|return|returns|returned|recur|recurs|reappear|reappears|strike|strikes|flare|flares ~1 back|again|after|once|since|following|up
    not|never|do_not ~1 let ~3 [CS] ~3 rule|control|ruin|stop|hold|win|run|spoil|dominate|define|dictate
    why ~2 live|suffer|put_up|endure|struggle|tolerate ~3 [CS]
    nothing [XE] ~3 [CS] ~2 like|better|faster|so|more
    no|never|not ~3 better|gentler|quicker|faster ~2 [Nn]|way|way_to|help|therapy|method ~5 [CS]
    no_better ~3 for|against|to|way|than ~4 [CS]
    live|put_up|suffer|struggle|learn_to_live ~2 with|from ~3 [CS] ~3 any_more|anymore|any|longer|no_longer
    no_need|not_have_to|need_not|not_have_to_live ~3 live|suffer|put|put_up|endure|struggle|with|accept ~3 [CS]
    [CS] ~4 no match|rival|chance ~2 for|against ~3 [T]
    no_one|nobody|no ~1 should|needs|has|need|must ~2 live|suffer|endure|put_up ~3 [CS]
    [CS] ~3 stand|stands|stood|has|have ~1 chance
    few|no|nothing|few_things ~1 things? conditions? illnesses? that|which ~3 [T] ~1 can_not|could_not|not ~1 [XE]|reach|touch|handle|change|shift
    never|never_again ~3 have|suffer|feel|get|had|know ~3 [CS] again
    never_again ~3 [CS]
  `,
  ...shapes('implied-effect', 'ours-by-default')`
    [T] is|are ~2 ideal|perfect|suitable|effective|recommended|right|helpful|good & [CS]
    [A] is|are ~1 effective|efficacious
    ^ [A] ~1 works .|! $
    [Hh] ~1 for|against ~3 conditions|illnesses|ailments|complaints|diseases
    the_treatment|the_therapy|treatment|therapy|remedy of choice ~1 for ~4 [CS]
    goodbye|good_bye|farewell|adieu|bye ~3 [CS]
    [CS] relieving|easing|reducing|killing|busting|curing|preventing|fighting
    diagnose|diagnoses|detect|detects|identify|identifies ~5 [CS]
    diagnose|diagnoses|detect|detects|find|finds ~2 cause|causes|root ~2 of ~3 [CS]
    [H] for|in|against|with|at|to|on|of|when ~6 [CS]
    [h] ~2 for|in|against|with|on ~5 [CS]
    positive|good|beneficial|healing|favourable|lasting|great|powerful|remarkable|strong|soothing|calming ~1 effect|effects|impact|influence|results ~1 on|upon|in|for|against ~4 [CSF]
    [H] ~2 [A] ~1 for|against ~4 [CS]
    specialist|specialists|expert|experts|specialise|specialize|specialises ~2 in ~3 [CS]
    [L] [L]? ~2 [CS]
    can|to|could|will do something|anything|lots|much about|for|against ~3 [CS]
    swear|swears|swore by & [CS]
    known|famous|renowned|sought_after|loved|popular ~4 for|with|in ~4 [CS]
    effect|effects|effectiveness|efficacy|impact|influence|action ~1 on|in|against|upon ~3 [CS]
    [CS] who|that ~2 get|gets|got|feel|feels|felt|sleep|recover|improve ~1 better|well|again|relief|here
    [CS] who|that ~2 get_better|gets_better|got_better|feel_better|feels_better
    babies|baby|child|children|infant|infants|newborn|newborns|toddler ~2 sleep ~1 through
    [E] ~3 baby|babies|child|children|infant|newborns|you sleep|settle|feed|conceive|latch|breastfeed|sit|crawl|concentrate
    help|helps|helped|helping ~2 women|couples|you|woman ~1 conceive|fall_pregnant
  `,
  ...shapes('implied-effect', 'ours-by-default', 'despite-negation')`
    live|life|lives|leave|left|leaves|walk|walked|move|sleep|work|play|run|living|wake|woke|went_home|go_home|day|days|night|nights|future|world ~2 without ~2 [CS]
    better|gentler|quicker|best ~1 [Nn] ~2 for|against|of ~3 [CS]
  `,
  ...shapes('implied-effect', 'named')`
    [H] ~2 for|against ~5 [CS]
    difference to|for|in|with ~4 [CS]
    what|just_what|exactly ~2 [CS] ~1 needs|need|needed
    success|successes|results|experience|record|reputation ~3 with|in|for|against ~4 [CS]
    root|root_cause|cause|causes|source|bottom|heart ~1 of ~3 [CS]
    [T] ~6 difference ~3 [CS]
    what_about|is_over|history|past $
    [T] ~5 [h] & [CS]
    [T] ~3 relief|success|solution|answer|remedy|cure|results|result|change|way_out|no_match|expertise|hope & [CS]
    we|i|session|sessions|cst|craniosacral_therapy|therapists|therapist|treatment|treatments|it ~2 help|helps|helped you|them|people|too|.|!|,|here & [CS]
    we|i|session|sessions|cst|craniosacral_therapy ~2 help|helps .? $ & [CS]
    we|i know ~3 what|how & [CS]
    against ~4 [CS]
    [CS] ~4 become|becomes|became|get|feel|are|grow|grew ~3 calmer|happier|focused|relaxed|stronger|livelier|quieter|better
    [T] ~4 made|make|born|perfect|there|right for ~3 [CS]
    [A] ~2 and|& ~1 [CS] $
    [CS] ~4 get|gets|got|feel|feels ~1 better|well ~3 [T]
    treatment|help|relief|care ~2 it|they|you|your deserves|deserve|need|needs & [CS]
    babies|baby|child|children|newborns ~2 cry ~1 less|settle|stop_crying|stops_crying
  `,
];
