/** One of each part that stands between paragraphs, as the content source returns it through `richTextProjection`. */
export const rawParts = {
  table: {
    _key: 't',
    _type: 'table',
    caption: 'What differs',
    headerColumn: true,
    rows: [
      { _key: 'a', cells: ['', 'First visit', 'Later'] },
      { _key: 'b', cells: ['Time', '90 minutes', '60 minutes'] },
      { _key: 'c', cells: ['Price', '£80 | £70'] },
    ],
  },
  dosAndDonts: { _key: 'd', _type: 'dosAndDonts', dos: ['rest', 'drink water'], donts: ['drive if you feel dizzy'] },
  steps: {
    _key: 's',
    _type: 'steps',
    steps: [
      { _key: 'a', title: 'Lie down', text: 'On your back.' },
      { _key: 'b', title: 'Breathe out', text: null },
    ],
  },
  video: {
    _key: 'v',
    _type: 'video',
    title: 'How to rest',
    url: 'https://www.youtube.com/watch?v=abc',
    minutes: 4,
    transcript: 'Lie down.\n\nBreathe out.',
  },
  download: {
    _key: 'f',
    _type: 'download',
    title: 'After your session',
    file: { _id: `file-${'a'.repeat(40)}-pdf`, size: 240_300 },
  },
};
