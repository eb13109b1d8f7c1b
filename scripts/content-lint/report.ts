import { type Finding, pathText } from './finding.ts';

const count = (findings: readonly Finding[], level: Finding['level']) =>
  findings.filter((each) => each.level === level).length;

/** One line that says how a dataset fares. */
export const summary = (findings: readonly Finding[], documents: number): string =>
  `${documents} documents: ${count(findings, 'error')} errors, ${count(findings, 'warning')} warnings.`;

/** The address at which the Studio opens a finding's field. */
export function studioAddress({ id, type, path }: Finding, site: string): string {
  const parameters = [`id=${encodeURIComponent(id)}`, `type=${encodeURIComponent(type)}`];
  if (path.length > 0) parameters.push(`path=${encodeURIComponent(pathText(path))}`);
  return `${site}/studio/intent/edit/${parameters.join(';')}/`;
}

/** Findings as lines for a terminal. */
export const textReport = (findings: readonly Finding[]): string =>
  findings
    .map(
      ({ level, type, title, path, message }) =>
        `${level === 'error' ? '✗' : '!'} ${type} “${title}” ${pathText(path)}\n    ${message}`,
    )
    .join('\n');

/** Findings as JSON, with the Studio's address of each. */
export const jsonReport = (findings: readonly Finding[], documents: number, site: string): string =>
  JSON.stringify(
    {
      documents,
      errors: count(findings, 'error'),
      warnings: count(findings, 'warning'),
      findings: findings.map((each) => ({ ...each, path: pathText(each.path), studio: studioAddress(each, site) })),
    },
    null,
    2,
  );

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `body{font:1.05rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2a2a;background:#fff}
h2{font-size:1.1rem;margin:2rem 0 .5rem}ul{padding:0;list-style:none}li{border-left:.3rem solid #b7791f;padding:.3rem .8rem;margin:.6rem 0}
li.error{border-color:#b42318}a{color:#0b5c5c}`;

/** A page for staff: the findings of each document, with links to the fields in the Studio. */
export function htmlReport(findings: readonly Finding[], documents: number, site: string): string {
  const groups = Map.groupBy(findings, ({ id }) => id);
  const sections = [...groups.values()].map((group) => {
    const items = group.map(
      (each) =>
        `<li class="${each.level}"><strong>${each.level === 'error' ? 'Mend' : 'Better'}:</strong> ${escape(each.message)} <a href="${escape(studioAddress(each, site))}">Open ${escape(pathText(each.path) || 'the document')} in the Studio</a></li>`,
    );
    return `<section><h2>${escape(group[0]!.title)} (${escape(group[0]!.type)})</h2><ul>${items.join('')}</ul></section>`;
  });
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What to mend</title><style>${style}</style><h1>What to mend</h1><p>${escape(summary(findings, documents))}</p>${sections.join('')}</html>\n`;
}
