import { keyAnchor } from '#lib/rich-text/outline.ts';
import { type Table as TableData } from '#lib/content/rich-text-parts.ts';

/** A table. On a narrow screen it scrolls sideways by itself, also with the keyboard, and the page stays where it is. */
export function Table({ table }: { table: TableData }) {
  const { caption, columns, rows, headerColumn } = table;
  const captionId = keyAnchor('table', table._key);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus (axe: scrollable-region-focusable)
    <section className="table" aria-labelledby={caption ? captionId : undefined} tabIndex={0}>
      <table>
        {caption && <caption id={captionId}>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((name, index) =>
              name ? (
                <th key={index} scope="col">
                  {name}
                </th>
              ) : (
                <td key={index} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                headerColumn && index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
