import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assess } from '#sanity/claims/assess.ts';
import { languageOf } from '#sanity/claims/language-of.ts';
import { type SourceKind } from '#sanity/claims/types.ts';
import { uk } from '#sanity/claims/uk.ts';

const usage = `Usage: npm run claims -- "<sentence>" …
       npm run claims -- --file sentences.txt     one sentence a line; - reads standard input

  --json              the result as JSON
  --sourced <kind>    judge as if each sentence had a source of this kind: ${uk.sufficient.ordinary.practitioners.join(', ')}

Sentences in Spanish are judged by Spanish words. In a sentence, [1], a raised number, (Haller 2020), a DOI, a PubMed number or a web address stands for a source.
Exit code: 0 all pass, 1 a sentence is refused, 2 the command is wrong.`;

/** A sentence and what the rules say about it, as `--json` prints it. */
export interface Verdict {
  sentence: string;
  language: string;
  refused: boolean;
  findings: { rule: string; words: string; reason: string; reference: string; instead: string }[];
}

/** Judges one sentence. `kind`: the kind of source it is taken to have besides marks in it. */
export function judge(sentence: string, language: string = languageOf(sentence), kind?: SourceKind): Verdict {
  const findings = assess(sentence, uk.languages[language]!, uk, { kinds: kind ? [kind] : [] });
  return {
    sentence,
    language,
    refused: findings.length > 0,
    findings: findings.map(({ rule, words }) => ({ rule, words, ...uk.rules[rule] })),
  };
}

const explain = ({ sentence, refused, findings }: Verdict) =>
  refused
    ? [
        `✗ ${sentence}`,
        ...findings.flatMap(({ words, rule, reason, reference, instead }) => [
          `    “${words}”: ${reason}`,
          `    Rule: ${rule} (${reference})`,
          `    Would pass: ${instead}`,
        ]),
      ].join('\n')
    : `✓ ${sentence}`;

/** Runs the command line and returns its exit code. */
export function main(args: string[]): number {
  let verdicts: Verdict[];
  let json: boolean | undefined;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        file: { type: 'string' },
        json: { type: 'boolean' },
        sourced: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    const { file, sourced } = values;
    json = values.json;
    const kind = uk.sufficient.ordinary.practitioners.find((each) => each === sourced);
    if (sourced && !kind) throw new Error(`--sourced ${sourced} is no kind of source.`);
    const lines = file === undefined ? [] : readFileSync(file === '-' ? 0 : file, 'utf8').split(/\r?\n/);
    const sentences = [...positionals, ...lines].map((line) => line.trim()).filter(Boolean);
    if (values.help || sentences.length === 0) {
      console.log(usage);
      return values.help ? 0 : 2;
    }
    verdicts = sentences.map((sentence) => judge(sentence, undefined, kind));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  console.log(json ? JSON.stringify(verdicts, null, 2) : verdicts.map(explain).join('\n'));
  return verdicts.some(({ refused }) => refused) ? 1 : 0;
}
