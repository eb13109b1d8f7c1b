import { type Language } from '../types.ts';

/** Shapes that take a claim back before it is made. */
export const doubtBefore = [
  '[G] ~4 evidence|proof|reason|trial|study|research|basis|grounds|support|data',
  'wash|washes|washing|disinfect|clean|cleaned|ventilate',
  'whether|unproven|unclear|uncertain|unknown|doubtful|disputed|unsupported|questionable|debatable',
  'myth|misconception|fallacy|untrue|false|wrong|mistaken|misleading|nonsense|dishonest|unacceptable|mistake|error|untruth|lie|illusion',
  'doubt|doubts|question|questions|disputes|dispute|denies|deny|reject|rejects|refutes|disprove|disproved|refuted|disproven|debunked',
  'beware|careful|cautious|wary|suspicious|sceptical|skeptical ~6',
  'walk_away|walk|avoid|distrust|suspect away|anyone|anybody|somebody|people ~8',
  'we used to|once say|said|write|wrote|claim|claimed',
  'asked|asks|ask|asking|tested|tests|examined|examines|looked_at|looks_at|look_at|studied|studies_of|investigated|compared|explored|assessed|measured if|whether|for|in|craniosacral_therapy|cst|it ~3',
  'looked|looks|look|looking at ~8',
  'if|anyone_who|anybody_who|somebody_who|whoever|people_who|those_who ~4 say|says|tell|tells|claim|claims|promise|promises|offer|offers|writes|told|said',
  'anybody|anyone|somebody|someone|people|those|therapists|websites who|that ~2 guarantee|guarantees|promise|promises|claim|claims',
  'irresponsible|dangerous|unwise|risky|foolish|harmful|unsafe|reckless ~2',
  'who|that|which ~2 claim|claims|promise|promises|advertise|advertises|pretend|pretends',
  'must|should|may|can|could|would|do|does|will [G] ~2 say|claim|tell|promise|write|suggest|imply|state|advertise|pretend|assert|guarantee|believe|conclude|think|expect|assume|come|book|see|use|rely|choose|hope|mean',
  '[G] ~3 claim|claims|promise|promises|say|saying|suggest|mean|means|guarantee|pretend|accept|accepts|allow|allows|imply|prove|proves',
  'remove|removed|delete|deleted|withdraw|withdrew|take_down|took|strike|drop ~3 words|claim|claims|phrase|sentence|wording|statement|line',
  'avoid|avoids|stop|stopped ~2 saying|writing|claiming|claims|phrases|words|sentences',
  'claims|claim|claiming|words|phrases|sentences|statements|statement|promises such_as|such|like|that|to|of|as|about ~3',
  'too ~1 early|small|weak|few|little|soon',
  'little|limited|weak|poor|insufficient|inconclusive|conflicting|mixed ~2 research|evidence|data|proof',
  'not|never ~3 instead|substitute|alternative|replacement',
  'looking|searching|search|look for ~1 & advice|article|page|information|leaflet|guide|book',
  'risk|fear|danger|harm|dangers of|that',
  'hope|wish|ask|asks|hopes for|that|whether|if|about',
  'read|heard|hear ~2 elsewhere|somewhere|online|sometimes',
  'old|earlier|previous|former|first ~1 version|page|site|brochure ~4 said|spoke|read|claimed|promised|stated|wrote',
  'sign|signs|number|word|minus ~3 mean|means',
];

/** Shapes that take back, after it, a claim that was reported and not made. */
export const doubtAfter = [
  '[G] ~6 shown|proven|proved|supported|known|true|found|confirmed|demonstrated|established|borne|accepted|acceptable|accept|support|supports|back|backs|show|shows|say|say_so|claim|promise|agree|believe|measured|replicated|benefit|evidence|proof|something|truth|telling|longer|allowed|correct|right|do|possible',
  'myth|untrue|false|wrong|unproven|misleading|unfounded|unsupported|banned|upheld|ruled|nonsense|misconception|incorrect|unacceptable|dishonest|uncertain|unclear|disputed|mistaken|removed|withdrawn|exaggerated|untruthful|illegal|unlawful|breach|unlikely|object|objects|objected|forbid|forbids|forbidden|prohibited|prohibits|complaint|complained',
  'ask ~3 trial|evidence|proof|study|source|sources',
  'be|walk|stay|keep|take careful|wary|away|sceptical|cautious|care',
  'dangerous|irresponsible|unwise|risky|foolish|reckless|unethical',
  'distrust|mistrust|ignore|suspicious|suspicion|warning|alarm|red_flag|wary|beware',
  'too ~1 small|weak|few|early',
  'is|are|remains|was ~2 weak|thin|limited|poor|lacking|scarce|sparse|mixed|missing|inconclusive|low|insufficient|conflicting|absent|patchy',
  'would|is|was|were be? a? claim|claims|promise',
  'never|not ~2 write|print|publish|use|repeat|write',
  'disagree|disagrees|differ|differs|doubt|doubted|disagreed',
];

/** Shapes that speak of a claim instead of making it. */
export const aboutClaims = [
  '^ to|using|relying|trying|offering|promising',
  'evidence|proof|data|research|support ~2 for|of|that|on',
  'claim|claims|statement|idea|belief|notion|suggestion|assertion|promise|theory|assumption|hope|hypothesis|rumour|words|sentence|phrase|slogan ~1 that|to|of|is|was|:|such_as|about',
  '“|"|«|‘',
  'said|say|says|promised|promises|claimed|claims|wrote|stated|advertised',
  'it is|was|would_be|would ~2 myth|untrue|wrong|false|mistake|incorrect|misleading|misconception',
];

export const attributions: Language['attributions'] = [
  { by: 'history', pattern: '[Z] ~5 [w]' },
  {
    by: 'history',
    pattern:
      'once|formerly|originally|historically|old|older|victorian|early|earlier|earliest|ancient|medieval|traditional ~3 [w]',
  },
  { by: 'history', pattern: '[w] ~2 once|formerly' },
  {
    by: 'history',
    pattern:
      'in|until|during|around|by|since the? 17th|18th|19th|20th|nineteenth|eighteenth|twentieth|1890s|1900s|1910s|1920s|1930s|1940s|1950s|1960s|1970s|1980s|1990s ~8 [w]',
  },
  { by: 'history', pattern: 'in|until|since|before|around [o] ~8 [w]' },
  { by: 'history', pattern: 'century ~6 [w]' },
  {
    by: 'history',
    pattern: 'victorian|georgian|edwardian|medieval|ancient|olden|roman times|days|age|era|doctors|physicians',
  },
  {
    by: 'history',
    pattern:
      '[w] ~2 in|during the? 17th|18th|19th|20th|nineteenth|eighteenth|twentieth|1890s|1900s|1910s|1920s|1930s|1940s|1950s|1960s|1970s|1980s|1990s',
  },
  { by: 'study', pattern: '[R] ~8 [W]' },
  { by: 'study', pattern: 'according_to|according to ~5 [R]' },
  { by: 'study', pattern: 'in|from|by ~5 [R]' },
  { by: 'study', pattern: '^ [d] :' },
  { by: 'study', pattern: 'sham|sham_treatment|placebo|pretend|control_group|control ! but' },
  { by: 'study', pattern: 'one|it|they|other|another|ones found|finds|reported' },
  { by: 'study', pattern: 'reviewers|author|authors|trial|trials|study|studies|review|reviews' },
  { by: 'practitioners', pattern: 'what ~3 [Q] ~2 [W]' },
  { by: 'practitioners', pattern: '[Q] ~3 [W]' },
  { by: 'practitioners', pattern: '[W] [Q]' },
  { by: 'practitioners', pattern: 'they|he|she say|says|believe|explain|think' },
  { by: 'practitioners', pattern: 'according to ~3 [Q]' },
  { by: 'practitioners', pattern: 'in|from ~2 view|opinion|experience of ~3 [Q]' },
  { by: 'clients', pattern: '[K] ~3 [W]' },
  { by: 'clients', pattern: 'according to ~3 [K]' },
  {
    by: 'impersonal',
    pattern:
      'is|are|was|were|be|been|widely|often ~1 thought|said|believed|claimed|considered|supposed|reported|reputed|held|known|understood|assumed|felt',
  },
  { by: 'impersonal', pattern: 'reputedly|reportedly|allegedly|supposedly' },
];

export const openQuestion = [
  '^ can|could|does|do|is|are|will|would|may|should|has|have|did|was|am|might ~1',
  '^ what|which|who|when|where|whose ~1',
  '^ how many|much|long|often|do|soon|is|are|can|should|will|safe|old|early',
  '^ why ~2 some|people|do|is|are|should|we|you ~1',
  '^ and|but|so ~1 can|could|does|do|is|are|will|what|how|why',
];

export const sellingQuestion = [
  '^ did you know',
  '^ what|who|where|how else ~1',
  '^ do|would|dont you ~1 want|like|wish|long|dream|need|suffer|fancy',
  '^ want|looking|ready|tired|fed|sick|need|longing|hoping|keen|searching|desperate|plagued|wish|dreaming',
  '^ is|are|does|do|have|would|was|can|has|did|should not ~1',
  '^ why_not',
  'what if',
  'cure|answer|solution|help|relief ~2 you ~1 been|waiting|looking',
  '^ how about',
  '^ when|why ~3 choose|try|use|have|book ~3 [A] ! some|people',
  '^ what makes ~2 so',
  '^ why ~6 so ~1 well|effective|good|successful|powerful',
  '^ can you imagine|afford|believe',
  '^ who ~1 want|would|does',
  'get|got rid',
];

export const offer = [
  'we|i|our|us ~4 help|here|treat|can|offer|work|know|have',
  'the solution|answer|remedy|cure ~1',
  '^ not_with_us',
  '^ no|not ~2 more|longer|anymore',
  'let us|our|me|craniosacral_therapy|cst ~1',
  '[T] ~2 [h]|help|helps',
  '[A] ~2 can|could|may|might|will|is|helps|works|offers',
  '^ gone|sorted|solved|done|fixed|over|history|vanished|forgotten|finished|healed|cured|eased|banished ~1',
  '^ come|book|call|try|visit|bring|make|ring|get|contact|discover|find|feel|phone|experience ~1',
  'you ~3 right_place|place',
  'there is|are ~3 [N]',
  '^ [t]',
  '^ [A] make|makes',
  'help|relief|answer|solution|remedy|way_out is|are ~2 hand|here|near|close|at_hand|possible',
  '^ we|i|our ~4 [E]|put|make|sort|solve',
  '^ it|this|that|they ~1 can|could|may|might|will|helps|works|does',
  '^ do_not|do not|no_need ~1 despair|worry|suffer|wait|hesitate ~1',
];

export const affirmation = [
  '^ yes|absolutely|certainly|definitely|indeed|sure',
  '^ of course',
  '^ it|we certainly|can|does|do|will|really|has',
  '^ very ~1 much|well|often',
];
