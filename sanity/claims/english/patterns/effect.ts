import { type ClaimPattern } from '#sanity/claims/types.ts';
import { shapes } from '#sanity/claims/shapes.ts';

/** Sentences that say outright what the therapy does to a condition. The letters are explained in `../english.ts`. */
export const directEffects: ClaimPattern[] = [
  ...shapes('effect', 'anyone')`
    amazed|astonished|surprised|stunned|baffled|impressed|amazes|astonishes|surprises|astounded|delighted ~2 how|that|at|by|when|with ~2 it|we|this|cst|craniosacral_therapy|quickly|fast|well ~4 [XE] ~4 [CS]
    feel|watch|see|notice|let|sense it|them|this ~2 [V] & [CS] & [T]
    [CS] we|i [XE]
    feel|watch|notice|see|let|feels ~3 [CS] ~2 [V]
    [n] of|in ~3 [CS] & [R] ~1 [W]
  `,
  ...shapes('effect', 'ours-by-default')`
    heal|heals|healed|healing|cure|cures|cured|curing you|people|patients|clients|children|babies|him|her|them|everyone
    [XE] ~7 :? [CS]
    we|i|it|cst|craniosacral_therapy ~1 [E] ~2 cause|causes|root|root_cause|root_causes .|,|;
    [X] ~3 cause|causes|root|root_cause|symptom|symptoms
    [CS] ~5 is|are|be|been|was|were|get|gets|being ~1 [XE]
    [N] of|from|for|to|against|with|in|at|out_of|around ~5 [CS]
    [N] ~1 [XE] ~3 [CS]
    [CS] [N]
    [L] ~3 [CS]
    [CS] ~3 [V] ~1 while|as|when|once|from|within|during ~3 [T]|lie|lying
    [CS] [CS]? free
    [L] ~1 [a]
    bring|brings|keep|keeps|get|gets|take|takes|took|taking|hold|have|drive|drives|chase|wash|send|put|puts|leave|leaves|left|leaving ~4 [CS] ~1 under_control|under|away|at_bay|at|down|out|behind|to_rest|to|in_check
    make|makes|made|making|render|renders|leave|leaves ~5 [CS] ~2 rarer|milder|bearable|better|easier|shorter|weaker|less|fewer|disappear|go|vanish|history|manageable|tolerable|fade|melt|stop
    no|without|free_of|free_from [CS] any? more|again|anymore
    [CS] ~4 experience|experienced|find|found|felt|feel|reported|achieved|enjoy|see|saw|noticed|get|gain ~3 remission|relief|improvement|improvements|recovery|success|results|progress|benefits
    halves|halve|cuts|reduces|slashes ~2 number|frequency|severity|intensity|duration|rate of ~3 [CS]
    [T] ~1 heal|heals|cure|cures
    flush|flushes|push|pushes|pull|pulls|draw|draws|squeeze|squeezes|clear|clears|rid|rids|work|works ~3 [CS] ~1 out|away|off
  `,
  ...shapes('effect', 'named')`
    [n] of|from|for|to|against|with|in ~5 [CS]
    [CS] [n]
    [CS] ~5 benefit|benefits|benefited|profit|profits|gain|gains ~2 from
  `,
  ...shapes('effect', 'personal')`
    [CS] ~3 [V]
    [CS] , [CS]? ~3 [V] ~3 [T]
    [CS] ~2 become|becomes|became|grow|grows|gets|get ~1 rarer|milder|bearable|better|easier|shorter|weaker|less|fewer|manageable|tolerable
    hurt|hurts|ache|aches|itch|itches|cough|wheeze|suffer|sneeze|snore|stammer|vomit|cramp|bleed ~1 less
  `,
];
