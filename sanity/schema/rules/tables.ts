import { type ValidationError } from '@sanity/types';

interface Row {
  _key?: string;
  cells?: readonly (string | null)[];
}

/** Checks that every row has as many cells as the first, and that every column has a name. */
export function checkTable(rows: readonly Row[] | undefined): true | ValidationError[] {
  const [names, ...others] = rows ?? [];
  if (!names) return true;
  const columns = names.cells?.length ?? 0;
  const at = ({ _key }: Row, message: string): ValidationError => (_key ? { message, path: [{ _key }] } : { message });
  // The corner above the names of the rows may be empty.
  const isNamed = names.cells?.every((cell, index) => index === 0 || cell?.trim());
  const problems = [
    ...(columns > 0 && isNamed ? [] : [at(names, 'Name every column in the first row.')]),
    ...others
      .filter(({ cells }) => (cells?.length ?? 0) !== columns)
      .map((row) => at(row, `This row needs ${columns} cells, as many as the first.`)),
  ];
  return problems.length === 0 || problems;
}
