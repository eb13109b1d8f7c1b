import { escaped, nested, type Part, type Run, type Writer } from './model.ts';

const look =
  'box-sizing: border-box; margin: 0px 0px 16px; color: rgb(31, 35, 40); font-family: -apple-system, sans-serif; font-size: 16px; font-style: normal; font-weight: 400; white-space: normal;';

function runsOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, underline, strike, href }) => {
      let html = escaped(text).replaceAll('\n', '<br>');
      if (strike) html = `<del>${html}</del>`;
      if (underline) html = `<u>${html}</u>`;
      if (italic) html = `<em style="box-sizing: border-box;">${html}</em>`;
      if (bold) html = `<strong style="box-sizing: border-box; font-weight: 600;">${html}</strong>`;
      return href
        ? `<a href="${escaped(href)}" style="box-sizing: border-box; color: rgb(9, 105, 218);">${html}</a>`
        : html;
    })
    .join('');
}

function part(each: Part): string {
  switch (each.kind) {
    case 'heading':
      return `<h${each.level} style="${look}">${runsOf(each.runs)}</h${each.level}>`;
    case 'paragraph':
      return `<p style="${look}">${runsOf(each.runs)}</p>`;
    case 'list':
      return nested(
        each.items,
        true,
        () => ` style="${look}"`,
        ({ runs }) => `<li style="box-sizing: border-box;">${runsOf(runs)}`,
      );
    case 'table':
      return `<table style="${look}"><thead><tr>${each.rows[0]!.map((cell) => `<th style="${look}">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${each.rows
        .slice(1)
        .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`;
    case 'picture':
      return `<figure style="${look}"><img src="${escaped(each.src)}" alt="${escaped(each.alt)}"></figure>`;
  }
}

/** A page of the web, copied in Chrome. */
export const webPage: Writer = (parts) => `<meta charset='utf-8'>${parts.map(part).join('\n')}`;
