import { type Dropped } from './dropped.ts';

/** A table as documents store it, without the keys. */
export interface PastedTable {
  rows: string[][];
  headerColumn: boolean;
}

/**
 * Reads a table of data.
 *
 * @param dropped is told what cells cannot have
 * @returns `undefined` for a layout table: it has one row or column, or tables in it
 */
export function tableOf(table: HTMLTableElement, dropped: Dropped): PastedTable | undefined {
  if (table.querySelector('table')) return undefined;
  const cells = [...table.rows].map((row) => [...row.cells]);
  const columns = Math.max(0, ...cells.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)));
  if (cells.length < 2 || columns < 2) return undefined;
  dropped.add(
    'merged cells',
    table.querySelectorAll('[colspan]:not([colspan="1"]), [rowspan]:not([rowspan="1"])').length,
  );
  dropped.add('pictures', table.querySelectorAll('img').length);
  if (table.querySelector('td :is(b, strong, i, em, a[href], ul, ol)')) dropped.add('formatting and links in tables');
  const rows = placed(cells, columns);
  const first = cells.slice(1).map(([cell]) => cell);
  return { rows, headerColumn: first.every((cell) => cell?.tagName === 'TH' || cell?.querySelector('b, strong')) };
}

/** Puts the text of each cell in its row and column; the other places of a merged cell are empty. */
function placed(cells: readonly HTMLTableCellElement[][], columns: number): string[][] {
  const rows: (string | undefined)[][] = cells.map(() => Array.from({ length: columns }));
  cells.forEach((row, y) => {
    for (const cell of row) {
      const x = rows[y]!.indexOf(undefined);
      if (x === -1) continue;
      for (let down = 0; down < cell.rowSpan && y + down < rows.length; down += 1)
        rows[y + down]!.fill('', x, Math.min(x + cell.colSpan, columns));
      rows[y]![x] = textOf(cell);
    }
  });
  return rows.map((row) => row.map((text) => text ?? ''));
}

function textOf(cell: HTMLTableCellElement): string {
  const paragraphs = [...cell.querySelectorAll('p, li')].filter((block) => !block.querySelector('p, li'));
  const texts = (paragraphs.length > 0 ? paragraphs : [cell]).map(({ textContent }) => textContent);
  return texts
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}
