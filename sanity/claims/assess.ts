import { type Claim, read, type Reading } from './sentence.ts';
import { type Country, type Finding, type Language, type SourceKind } from './types.ts';

export interface Sources {
  /** Kinds of the sources the text cites or its page lists. `undefined`: only marks in the text count. */
  kinds?: readonly SourceKind[];
  /** The line that opens the list this text is part of. */
  lead?: string;
  /** The question this text answers: “Yes” after “Does it cure colic?” is a claim. */
  question?: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** A citation in plain text: `[1]`, a raised number, “(Haller 2020)”, a DOI, a PubMed number or a web address. */
const mark =
  /\[\d+(?:[,–-]\s?\d+)*\]|[¹²³⁴-⁹]|\([^()]*\b(?:19|20)\d\d[a-z]?\)|\bdoi:?\s?10\.\d{4,}\/\S+|\bPMID:?\s?\d+|https?:\/\/\S+/i;

function sentencesOf(text: string, language: Language): { text: string; start: number }[] {
  if (!segmenters.has(language.tag))
    segmenters.set(language.tag, new Intl.Segmenter(language.tag, { granularity: 'sentence' }));
  const sentences: { text: string; start: number }[] = [];
  for (const { segment, index } of segmenters.get(language.tag)!.segment(text)) {
    const previous = sentences.at(-1);
    // A citation after the full stop belongs to the sentence before it.
    if (previous && /^\s*(?:\[\d+\]\s*)+$/.test(segment)) previous.text += segment;
    else if (previous && /^\s*\[\d+\]/.test(segment)) {
      const cited = /^\s*(?:\[\d+\]\s*)+/.exec(segment)![0];
      previous.text += cited;
      sentences.push({ text: segment.slice(cited.length), start: index + cited.length });
    } else sentences.push({ text: segment, start: index });
  }
  return sentences;
}

/**
 * The sentences of a text that the country's rules refuse, one finding each.
 *
 * @param text a paragraph of plain text; citations as `[1]`
 * @param sources what the text rests on besides marks in it
 * @returns findings with offsets in `text`, in the order of the text
 */
export function assess(text: string, language: Language, country: Country, sources: Sources = {}): Finding[] {
  const findings: Finding[] = [];
  let previous: Reading | undefined = sources.question ? read(sources.question, language) : undefined;
  for (const sentence of sentencesOf(text, language)) {
    const reading = read(sentence.text, language, sources.lead);
    const kinds = sources.kinds ?? [];
    const claim = weightiest(reading.claims.filter((each) => !isSourced(each, sentence.text, kinds, country)));
    const place = {
      start: sentence.start,
      end: sentence.start + sentence.text.trimEnd().length,
      words: sentence.text.trim(),
    };
    if (claim)
      findings.push({
        rule: claim.rule,
        words: claim.words,
        start: sentence.start + claim.start,
        end: sentence.start + claim.end,
      });
    else if (previous?.question && previous.namesCondition && !previous.asksForClaim && reading.offers)
      findings.push({ rule: 'implied-effect', ...place });
    else if (previous?.asksForClaim && reading.affirms) findings.push({ rule: 'effect', ...place });
    previous = reading;
  }
  return findings;

  function weightiest(claims: Claim[]): Finding | undefined {
    const [first] = claims.toSorted((a, b) => Number(b.serious) - Number(a.serious) || Number(!a.by) - Number(!b.by));
    if (!first) return undefined;
    const rule = first.by ? 'attributed-without-source' : first.rule;
    return { ...first, rule: first.serious && rule === 'effect' ? 'serious-condition' : rule };
  }
}

function isSourced(
  { by, serious, rule }: Claim,
  sentence: string,
  kinds: readonly SourceKind[],
  country: Country,
): boolean {
  if (!by) return false;
  if (rule === 'body-function' && by !== 'clients') return true;
  const known = [...kinds, ...(mark.test(sentence) ? [country.impliedKind[by]] : [])];
  const enough = serious ? country.sufficient.serious : country.sufficient.ordinary[by];
  return known.some((kind) => enough.includes(kind));
}
