import { type ClaimPattern } from '#sanity/claims/types.ts';
import { shapes } from '#sanity/claims/shapes.ts';

/** Sentences that say how the therapy changes the body. The letters are explained in `../english.ts`. */
export const bodyFunctions: ClaimPattern[] = [
  ...shapes('body-function', 'ours-by-default')`
    help|helps|helped|helping ~2 get|become|fall|getting|becoming pregnant
    [X] ~2 [U]
    [J] ~4 [F]
    [J] ~9 health|vitality|wellness
    [F] ~1 gets|get|receives|receive|enjoys|enjoy ~2 lift|boost|help|push|kick
    detoxify|detoxifies|detox|detoxes|detoxifying|immunises|rejuvenates|rejuvenate ~3
    keep|keeps|keeping ~2 healthy|well|fit
  `,
  ...shapes('body-function', 'named')`
    [I] ~1 [F]
    [N] of ~2 [F]
    [J] ~7 recover|recover_from|heal|healing
    [F] ~3 is|are|be|been|get|gets|has|have|had ~2 [JI]
    self_healing ~2 powers|power|forces|force ~2
  `,
];
