import { type ClaimPattern } from '#sanity/claims/types.ts';
import { shapes } from '#sanity/claims/shapes.ts';

/** Sentences in which a condition, the therapy and words of getting well come together. The letters are explained in `../english.ts`. */
export const recoveries: ClaimPattern[] = [
  ...shapes('implied-effect', 'named')`
    [CSa] ~7 [g] & [TP] ! [R]
    [g] ~7 [CSa] ! [R]
    [y] ~2 better|again|properly|normally|freely|faster|longer|through|unaided|painlessly|easily|more_easily ! less
    [v] ~1 less
    stop|stops|stopped ~1 [v]
    conceive|conceived|conceives ~3
  `,
  ...shapes('implied-effect', 'anyone', 'despite-negation')`
    ^ whether ~8 [CSa] ~8 , our|we|i|it|cst|craniosacral_therapy ~4 [E]
    [CS] no_longer|no longer? ~1 rules|ruled|controls|dominates|defines|bothers|troubles|holds|runs|haunts|dictates|plagues|has
    your|my|his|her ~1 [CS] need_not|need not
  `,
  ...shapes('implied-effect', 'personal')`
    your|my|his|her|their [i] ~1 [VX]
    my|your|his|her|their|our ~2 [CSa] ~7 [g] ! [j] ! [G] ! [r] ! [R] ! ?
    [CSa] [K] ~7 [g] ! [j] ! [G] ! [r] ! [R] ! ?
    [CS] ~2 become|becomes|became|grow|grew|get|gets ~1 less|more|ever ~1 frequent|rare|severe|intense|bearable|manageable
    [a] ~2 become|becomes|grow|turn ~3
  `,
  ...shapes('implied-effect', 'ours-by-default')`
    straighten|straightens|straightened|realign|realigns|corrects|correct|repair|repairs|reshape|reshapes|mend|mends|decompress|decompresses|unlock|unlocks ~3 [i]
    ^ for ~6 [CSa] ~4 it|we|this ! [j] ! [G] ! [k] ! ?
    helpful|beneficial|excellent|wonderful|great|good|ideal|useful|effective|soothing ~1 during|alongside|after|before ~3 [DCS]
    [CS] ~3 become|becomes|became ~2 memory|history|past
    [F] ~2 come|comes|return|returns|become|becomes|get|gets ~2 balance|normal|regular
    [D] [K] ~2 feel|recover|suffer|sleep|tolerate ~2 less|fewer|better|[g]
    results|success|successes|experience|experiences|outcomes|record ~2 with|in|for|among ~3 [CSa] ~4 [gH]
    [CSa] ~4 benefit|benefits|benefited|benefitted|profit|profits|thrive|thrives|flourish|respond|responds ~1 .|!|from|well|greatly|enormously|hugely|most
    [CS] ~3 [V] ~2 with|time|after|under|through|thanks|during|following|in|beneath ~4 [T]
    help|helps|helped|helping ~6 have|conceive|get|become|fall baby|babies|child|children|family|pregnant|a_baby|a
    should|must|ought|needs|need ~2 be|to_be treated|seen|checked & baby|babies|newborn|newborns|infant|infants|child|children|birth
    [D] ~2 easier|bearable|tolerable ~2 to|with|after|when|and|.
    help|helps|helped|helping|work|works|effective ~1 against
  `,
  ...shapes('implied-effect', 'anyone')`
    [CSa] & [t] ! [j] ! [G] ! [R] ! [Z] ! [k] ! come|comes|came|try|trying ~4 with|for|because ! if|when|unless|before|whether ~1 you|your|there ! had [XEV] ! ?
    your|my|his|her ~1 [CS] ~2 bother|bothers|trouble|troubles|plague|plagues
    it ~9 [CSa] & ^ it ! is|was|can|has|may ~2 a|an|the|one|called|often|common|caused|be ! [W] ! [M] ! [G] ! [R] ! [Z] ! [k] ! come|comes|came|try|trying ~4 with|for|because ! if|when|unless|before|whether ~1 you|your|there ! had [XEV] ! ?
    conditions|complaints|illnesses|problems|ailments ~1 treated|addressed|helped
    pregnant after|thanks|through|with ~6 [T]
    your [F] ~1 thank_you|thank
    become|became|becomes|get|got|gets|fall|fell pregnant & [T]
    [CSaF] ~5 [VgX] & [q]
    right|just|exactly|very|the|your [NnAT]|choice|place|method|approach ~1 for you & [CS]
    healing|recovery happens|occurs|begins|starts|unfolds|takes|comes & [CSa]
    [T] for you & [CS]
    conditions|complaints|ailments|symptoms|illnesses|diseases|problems ~1 that|which ~2 respond|responds|benefit|improve|clear
    perfect|ideal|best|natural|valuable|wonderful|excellent complement|addition|companion|partner|supplement ~1 to|for|of ~4 [CSD]
    [CS] ~5 soon|be|are|is forgotten
    must|a_must|vital|essential|important after|for|before ~2 birth|births|caesarean|baby|babies|newborn|newborns|fall|accident & [t]
    [CSa] ~3 begin|begins|began|start|starts|started|learn|learns to [y]
    lose|losing ~1 weight
    look|looking ~1 no further & [CSa]
  `,
  ...shapes('body-function', 'anyone')`
    [F] ~3 is|are|has|have|had|was|were ~2 [JI] & [K] [W]
    [F] ~3 is|are|has|have|had|was|were ~2 [JI] & [K] tell_us|told_us|report|reports
    [t] ~6 [F] ! [M] ! [G] ! [R] ! [Z] ! [W] ! [k] ! come|comes|came|try|trying ~4 with|for|because ! if|when|unless|before|whether ~1 you|your|there ! had [XEV] ! ?
  `,
  ...shapes('absolute', 'ours-by-default')`
    everyone|everybody|all|each|every ~2 who? ~5 gets_better|get_better|got_better|feel_better|feels_better|gets_well|get_well
    everyone|everybody|all|each|every ~2 who? ~5 get|gets|feel|feels|leave|leaves|becomes|got|felt better|well|healthy|results|healed|cured|relief
  `,
];
