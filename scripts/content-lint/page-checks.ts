import { annotate } from '#sanity/claims/annotate.ts';
import { type Path, textsOf } from '#sanity/claims/texts.ts';
import { uk } from '#sanity/claims/uk.ts';
import { emptyLinks } from '#sanity/studio/writing/link-text.ts';
import { readabilityOf } from '#sanity/studio/writing/readability.ts';
import { about, type Document, type Finding } from './finding.ts';

/** Medical text may be harder than general text, up to this age (docs/writing-guide.md). */
const hardAge = 14;
const pages = new Set(['article', 'faq']);
const babies = /\b(?:bab(?:y|ies)|newborns?|infants?|pregnan(?:t|cy)|bebés?|embaraz\w+)\b/i;

/** What can be said about one document by itself, beyond the schema's rules. `today` as `YYYY-MM-DD`. */
export function pageFindings(document: Document, today: string): Finding[] {
  const find = about(document);
  const findings: Finding[] = [];
  const due = document.nextReviewDue;
  if (typeof due === 'string' && due < today)
    findings.push(
      find('warning', ['nextReviewDue'], `The review was due on ${due}. Check the page and set the dates.`),
    );
  for (const [path, link] of linksWithoutWords(document))
    findings.push(find('warning', path, `The link “${link}” does not say where it leads. Use the name of the page.`));
  if (!pages.has(document._type)) return findings;
  const age =
    document.language === 'es' ? undefined : readabilityOf(textsOf(document).map(({ text }) => text))?.readingAge;
  if (age !== undefined && age > hardAge)
    findings.push(
      find(
        'warning',
        [],
        `It reads at the age of ${age}. Aim at ${hardAge} or less: shorter sentences, shorter words.`,
      ),
    );
  if (isAboutHealth(document) && !saysWhenToSeeADoctor(document))
    findings.push(
      find('warning', [mainText(document)], 'It is about pain, illness or babies: add a box “When to see a doctor”.'),
    );
  return findings;
}

const mainText = ({ _type }: Document) => (_type === 'faq' ? 'longAnswer' : 'body');

function linksWithoutWords(document: Document): [Path, string][] {
  return Object.entries(document).flatMap(([field, value]) =>
    emptyLinks(value).map((link): [Path, string] => [[field], link]),
  );
}

/** True when the heading of a page names a condition, or babies. */
function isAboutHealth({ title, question, summary, language }: Document): boolean {
  const heading = [title, question, summary].filter((each) => typeof each === 'string').join('. ');
  const words = uk.languages[typeof language === 'string' ? language.slice(0, 2) : 'en'];
  return (
    babies.test(heading) ||
    (words !== undefined && annotate(heading, words).some(({ classes }) => /[CS]/.test(classes)))
  );
}

/** A box for it, or an answer so short that it says it itself. */
function saysWhenToSeeADoctor(document: Document): boolean {
  const body = document[mainText(document)];
  const boxes = Array.isArray(body) && body.some((block: { kind?: unknown }) => block.kind === 'see-a-doctor');
  const answer = typeof document.shortAnswer === 'string' ? document.shortAnswer : '';
  return boxes || /\b(?:doctor|GP|999|111|nurse|médico)\b/.test(answer);
}
