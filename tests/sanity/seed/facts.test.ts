import { documents } from '#sanity/seed/documents.ts';
import { plainText } from './read';

const pages = documents.map((document) => ({ id: document._id, text: plainText(document) }));
const paragraphs = pages.flatMap(({ text }) => text.split('\n'));
const addresses = JSON.stringify(documents);

/** Each statement of the practice's earlier page, with words that must stand together in one paragraph of ours. */
const facts: [string, RegExp[]][] = [
  ['it is a gentle hands-on technique', [/gentle/, /hands-on/, /technique/]],
  [
    'a light touch examines membranes and the movement of fluids',
    [/light touch/, /examine/, /membranes/, /movement of the fluids/, /central nervous system/],
  ],
  ['easing tension there is said to promote well-being', [/tension/, /central nervous system/, /well-being/]],
  [
    'it was said to eliminate pain and boost health and immunity, in its own words',
    [/“promotes a feeling of well-being by eliminating pain and boosting health and immunity”/],
  ],
  [
    'it may help with headaches, neck pain and side effects of cancer treatment',
    [/headaches/, /neck pain/, /side effects of cancer treatment/, /among other/],
  ],
  [
    'gentle placement of hands assists the release of connective tissue',
    [/gentle placing of hands/, /fascia/, /let go/],
  ],
  ['fascia is Latin for “band”', [/[Ff]ascia/, /Latin/, /“band”/]],
  [
    'fascia covers organs, glands, nerves, muscles, vessels, brain and spinal cord',
    [/organs/, /glands/, /nerves/, /muscles/, /blood vessels/, /brain/, /spinal cord/],
  ],
  ['the coverings are one body-wide network', [/one network/, /from head to foot/]],
  ['the body is interrelated at all levels', [/based on the idea/, /interrelated at all levels/]],
  ['it is thought to make biological processes more efficient', [/thought to/, /biological processes/, /efficient/]],
  ['by self-regulation, self-correction and self-healing', [/self-regulation/, /self-correction/, /self-healing/]],
  ['it is used successfully with children and adults', [/children and adults/, /success/]],
  ['a session is similar to massage', [/massage/, /fully clothed/]],
  ['it begins with a consultation with a trained therapist', [/begins with a consultation/, /trained/]],
  ['the consultation finds troubled areas', [/parts of your body feel troubled/]],
  ['soft music and low lighting help people to relax', [/[Ss]oft\s+music/, /low light/, /relax/]],
  [
    'gentle pressure assesses disruptions and restrictions in the fascia',
    [/gentle pressure/, /assess/, /fascia/, /disruptions/, /restrictions/],
  ],
  [
    'light touch and release may help muscles and organs to relieve stress and function better',
    [/light touch/, /release of fascia/, /muscles and organs/, /stress/, /function better/],
  ],
  ['others often report deep relaxation', [/often report/, /deep (?:sense of )?relaxation/]],
];

test.each(facts)('the site says that %s', (_fact, words) => {
  expect(paragraphs.filter((paragraph) => words.every((word) => word.test(paragraph)))).not.toEqual([]);
});

test('both resources of the earlier page are recommended', () => {
  expect(addresses).toContain('https://integrativeworks.com/simplified-explanation-of-the-craniosacral-system/');
  expect(addresses).toContain('https://www.greenchildmagazine.com/craniosacral-therapy-for-babies/');
});

test('the figures of the reviews are theirs', () => {
  const research = pages.find(({ id }) => id === 'article-what-the-research-says')?.text;
  for (const figure of [
    '681 patients',
    '−0.63',
    '−0.90 to −0.37',
    '−0.54',
    'ten\nrandomised trials',
    'fifteen randomised trials',
  ]) {
    expect(research?.replaceAll('\n', ' ')).toContain(figure.replace('\n', ' '));
  }
});

test('every page that speaks of a condition says what the evidence is', () => {
  const conditions = /headaches|neck pain|colic|cancer|immun/i;
  const evidence = /review|regulator|not (?:been )?shown|no good evidence/i;
  const bare = pages.filter(
    ({ id, text }) => /^(?:article|faq)-/.test(id) && conditions.test(text) && !evidence.test(text),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test('no sentence promises a cure or turns readers away from treatment', () => {
  const claim = /\b(?:we|it|therapy) (?:cures?|heals?|treats?|relieves?|eases|eliminates?)\b|no side effects|miracle/i;
  const denied = /\b(?:no|not|none|neither|never)\b/i;
  const sentences = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.?!”]) /));
  expect(sentences.filter((sentence) => claim.test(sentence) && !denied.test(sentence))).toEqual([]);
});

/** The boxes of each page's text. */
const boxes = documents.flatMap((document) =>
  [
    ...('body' in document ? (document.body ?? []) : []),
    ...('longAnswer' in document ? (document.longAnswer ?? []) : []),
  ].flatMap((member) => (member._type === 'callout' ? [{ id: document._id, ...member, text: plainText(member) }] : [])),
);

test('a box that says to get help names whom to call', () => {
  const urgent = boxes.filter(({ title }) => /^(?:Get help|Call)/.test(title ?? ''));
  expect(urgent.length).toBeGreaterThan(4);
  expect(urgent.filter(({ text }) => !/\b(?:999|111)\b/.test(text))).toEqual([]);
});

test('what is an emergency in a baby stands above the line for 111', () => {
  const baby = boxes.filter(({ text }) => /Call 999 or go to A&E if a baby/.test(text));
  expect(baby).toHaveLength(3);
  for (const { text } of baby) {
    const [emergency, urgent] = text.split('Call 111');
    for (const sign of [/fit/, /glass/, /floppy/, /high-pitched/, /soft spot/, /green or bloody/]) {
      expect(emergency).toMatch(sign);
      expect(urgent).not.toMatch(sign);
    }
  }
});

test('a page about pain, illness or babies has a box that says when to see a doctor', () => {
  const serious = /investigacion|research-says|does-it-work|pain|immunity|cancer|colic|babies|children/;
  const covered = new Set(boxes.filter(({ kind }) => kind === 'see-a-doctor').map(({ id }) => id));
  const bare = pages.filter(({ id }) => /^(?:article|faq)-/.test(id) && serious.test(id) && !covered.has(id));
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test('readers are told that names and dates are examples', () => {
  expect(plainText(documents.find(({ _id }) => _id === 'siteSettings'))).toMatch(
    /names, address, .* review dates .* are examples/,
  );
});
