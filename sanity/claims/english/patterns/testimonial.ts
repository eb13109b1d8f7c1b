import { type ClaimPattern } from '#sanity/claims/types.ts';
import { shapes } from '#sanity/claims/shapes.ts';

/** Stories of people who got well. The letters are explained in `../english.ts`. */
export const testimonials: ClaimPattern[] = [
  ...shapes('testimonial', 'anyone')`
    now|finally|since ~3 sleeps|sleep|slept ~1 through
    stopped|stops ~1 crying|screaming|vomiting|coughing|snoring|limping|wetting ~4 after|since|within
    my|her|his ~1 back|neck|shoulder|knee|hip|head|jaw|stomach|leg|arm|ears ~2 feels|felt|is|was|got|feel ~3 better|fine|normal|new|healed|improved|cured|loose
    cured|healed|fixed|saved|rid me|my|him|her|us|our ~3
  `,
  ...shapes('testimonial', 'anyone', 'despite-negation')`
    before ~4 [T] ~5 [CS]
    my|her|his|their|our ~2 [CS] ~2 not|never|no_longer ~1 bothered|bothers|troubled|troubles|plagued|plagues|returned|returns|come|hurt|hurts ~3
    i|he|she|they|we ~2 finally|at_last ~3 well|better|free|healthy|sleep|myself & [CS]
    walked|went|left|walk|come|came|go|leave ~2 out|away|home ~1 cured|healed|better|whole|fixed|free
    recommend it|this|her|him|them|marian|daniel|stillpoint ~5 [CS]
    i|he|she|we|they|my|son|daughter ~2 not|never|no_longer|no ~3 [CS] ~3 since|any_more|anymore|again|after
    not had ~4 [CS] ~2 since|for
    i|he|she|we can|could ~1 finally|at_last|now|again ~2 sleep|walk|work|move|run|breathe|eat ~2 again|without
    only|first|best ~1 thing|therapy|treatment|person|place|one ~2 helped|worked|relieved|eased|touched ~4
    thanks|thank to|you ~4 i|my|we|she|he ~4 [CS]
    give|gives|gave|given ~2 back ~2 [F]|life|voice|smile|childhood|independence
    prove|proved|proves ~1 them|doctors|everyone|specialists|consultants wrong
    i|can|would|highly|warmly|gladly ~2 recommend ~4 to|for ~4 [CS]
    now ~2 i|he|she|we|they ~2 live|live_without|sleep|walk|work|run|am|is|are|have|has & [CS]
    now ~1 have|has ~3 baby|babies|child|children|family
    hopeless|incurable|untreatable|difficult|stubborn ~1 case|cases
    changed|saved|transformed my|his|her|our life
    gave_up|given_up on me|him|her|us
    came|arrived|limped|walked ~2 with|in|on ~4 [CS] ~3 ran|skipped|left|leave|went|walked|danced ~3
  `,
  ...shapes('testimonial', 'personal', 'despite-negation')`
    now ~2 i|he|she|they|we|it ~2 none|gone|free|well
    my|our|her|his|their|the ~3 [CS] ~4 disappeared|vanished|gone|went|stopped|cleared|lifted|left|improved|better|eased|healed|faded|melted|cured|resolved|ceased|subsided|history|ended ~6
    i|he|she|we|they ~2 no_longer|not|never ~2 suffer|suffers|have|has|had|get|gets|need ~3 [CS]
  `,
];
