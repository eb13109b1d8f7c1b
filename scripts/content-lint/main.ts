import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { getEnv } from '#lib/env.ts';
import { lint } from './lint.ts';
import { linkFindings } from './links/check-links.ts';
import { fetchDocuments, readDocuments } from './load-documents.ts';
import { htmlReport, jsonReport, summary, textReport } from './report.ts';

const usage = `Usage: npm run content:lint -- [options]

  --file <export.ndjson>   check an export instead of the content source
  --links                  also look up each link to another website, politely: takes a second or two for each
  --json                   print the findings as JSON
  --html <report.html>     also write a report for staff

Exit code: 0 no errors, 1 errors were found, 2 nothing could be checked.`;

/** Runs the command line and returns its exit code. */
export async function main(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        file: { type: 'string' },
        links: { type: 'boolean' },
        json: { type: 'boolean' },
        html: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const documents = values.file ? readDocuments(values.file) : await fetchDocuments();
    const findings = await lint(documents, new Date().toISOString().slice(0, 10));
    if (values.links) findings.push(...(await linkFindings(documents)));
    const { siteUrl } = getEnv();
    if (values.html) writeFileSync(values.html, htmlReport(findings, documents.length, siteUrl));
    if (values.json) console.log(jsonReport(findings, documents.length, siteUrl));
    else console.log([textReport(findings), summary(findings, documents.length)].filter(Boolean).join('\n'));
    return findings.some(({ level }) => level === 'error') ? 1 : 0;
  } catch (error) {
    console.error(`The content could not be checked: ${(error as Error).message}\n\n${usage}`);
    return 2;
  }
}
