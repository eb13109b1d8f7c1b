import { randomFrom } from './random.ts';

/** Text that has broken feeds, pages and parsers before. */
const FRAGMENTS = [
  'plain words ',
  '<script>alert(1)</script>',
  ']]>',
  '<![CDATA[',
  '&amp; & &lt; ',
  '"quotes" \'and\' `ticks` ',
  '\u0000\u0001\u0008\u000b\u000c\u001f\u007f',
  '\ud800',
  '\udfff',
  '\ufffe\uffff',
  '👩‍👩‍👧‍👦 🇬🇧 ',
  'السلام عليكم ',
  '\u202eright to left\u202c ',
  'שלום ',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ',
  'Z̸̡̛a̵͎l̶g̷o̴ ',
  '<!-- ',
  '-->',
  '<?xml version="1.0"?>',
  '\u2028\u2029',
  '\t\n\r',
  '${7*7} {{7*7}} ',
  'a'.repeat(300),
];

/** Texts made of such fragments, never empty; the same for the same seed. */
export function hostileTexts(seed: number): () => string {
  const random = randomFrom(seed);
  return () => `x${Array.from({ length: 1 + Math.floor(random.next() * 6) }, () => random.pick(FRAGMENTS)).join('')}x`;
}
