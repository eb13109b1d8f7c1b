import { type Row } from './report.ts';

const BAR = 26;
const LABEL = 170;
const WIDTH = 640;

/** Bars of what each page weighs, its script in another colour, as an SVG picture that also reads in the dark. */
export function chart(rows: readonly Row[]): string {
  const largest = Math.max(...rows.map(({ weight }) => weight.total));
  const scale = (bytes: number) => ((WIDTH - LABEL - 90) * bytes) / largest;
  const bars = rows.map(({ name, weight }, index) => {
    const y = index * BAR + 8;
    const rest = scale(weight.total - weight.script);
    return `<text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${name}</text>
<rect x="${LABEL}" y="${y}" width="${rest.toFixed(1)}" height="18" fill="#2f8578"/>
<rect x="${(LABEL + rest).toFixed(1)}" y="${y}" width="${scale(weight.script).toFixed(1)}" height="18" fill="#c8743c"/>
<text x="${(LABEL + scale(weight.total) + 8).toFixed(1)}" y="${y + 13}">${Math.round(weight.total / 1024)} KiB</text>`;
  });
  const height = rows.length * BAR + 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#777">
<title>Bytes of one article on a first visit; script in orange</title>
${bars.join('\n')}
<text x="${LABEL}" y="${height - 8}">first visit, everything received; script in orange</text>
</svg>
`;
}
