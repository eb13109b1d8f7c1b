import { datasetFindings } from './dataset-checks.ts';
import { type Document, type Finding, pathText } from './finding.ts';
import { pageFindings } from './page-checks.ts';
import { schemaFindings } from './schema-checks.ts';

/**
 * Everything to mend in a dataset, errors first, each finding once.
 *
 * @param documents all published documents
 * @param today the day reviews are compared with, `YYYY-MM-DD`
 */
export async function lint(documents: readonly Document[], today: string): Promise<Finding[]> {
  const findings = [
    ...(await schemaFindings(documents)),
    ...documents.flatMap((document) => pageFindings(document, today)),
    ...datasetFindings(documents),
  ];
  const once = new Map(
    findings.map((finding) => [[finding.id, pathText(finding.path), finding.message].join('\n'), finding]),
  );
  return [...once.values()].sort((a, b) => a.level.localeCompare(b.level) || a.id.localeCompare(b.id));
}
