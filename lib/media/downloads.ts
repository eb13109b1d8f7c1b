import { type Language } from '#sanity/content-types.ts';
import { type Download } from '../content/rich-text-parts.ts';

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/** `/downloads/<hash>/<name>.<ending>`: the address ends as the file is to be called on the reader's device. */
export function downloadPath({ hash, ending, title }: Download): string {
  const name = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return `/downloads/${hash}/${name || 'leaflet'}.${ending}`;
}

/** Type and size of a file as readers know them, such as `PDF, 240 kB`. */
export function downloadFacts({ ending, bytes }: Pick<Download, 'ending' | 'bytes'>, language: Language): string {
  const [size, unit] = bytes < MEGABYTE ? [bytes / KILOBYTE, 'kilobyte'] : [bytes / MEGABYTE, 'megabyte'];
  const rounded = size < 10 ? Math.max(0.1, Math.round(size * 10) / 10) : Math.round(size);
  return `${ending.toUpperCase()}, ${new Intl.NumberFormat(language, { style: 'unit', unit }).format(rounded)}`;
}
