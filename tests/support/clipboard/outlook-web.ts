import { escaped, nested, type Part, type Run, type Writer } from './model.ts';

const look = 'font-family: Aptos, Aptos_EmbeddedFont, Calibri, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);';

function runsOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, underline, strike, href }) => {
      let html = escaped(text).replaceAll('\n', '<br>');
      if (strike) html = `<s>${html}</s>`;
      if (underline) html = `<u>${html}</u>`;
      if (italic) html = `<i>${html}</i>`;
      if (bold) html = `<b>${html}</b>`;
      return href
        ? `<a href="${escaped(href)}" target="_blank" rel="noopener noreferrer" data-auth="NotApplicable" class="OWAAutoLink" data-linkindex="0">${html}</a>`
        : html;
    })
    .join('');
}

function part(each: Part): string {
  switch (each.kind) {
    case 'heading':
      return `<h${each.level} style="text-align: left; ${look}" class="elementToProof">${runsOf(each.runs)}</h${each.level}>`;
    case 'paragraph':
      return `<div class="elementToProof" style="${look}">${runsOf(each.runs)}</div>`;
    case 'list':
      return nested(
        each.items,
        false,
        ({ type }) =>
          ` start="1" data-editing-info='{"applyListStyleFromLevel":true}' style="margin-top: 0px; list-style-type: ${type === 'bullet' ? 'disc' : 'decimal'};"`,
        ({ runs }) => `<li style="${look}"><div role="presentation" class="elementToProof">${runsOf(runs)}</div>`,
      );
    case 'table':
      return `<table data-editing-info='{"topBorderColor":"#ABABAB"}' style="border-collapse: collapse;"><tbody>${each.rows
        .map(
          (cells) =>
            `<tr>${cells.map((cell) => `<td style="width: 120px; border: 1px solid rgb(171, 171, 171);"><div class="elementToProof" style="${look}">${escaped(cell)}</div></td>`).join('')}</tr>`,
        )
        .join('')}</tbody></table>`;
    case 'picture':
      return `<div class="elementToProof" style="${look}"><img src="${escaped(each.src)}" alt="${escaped(each.alt)}" width="100" height="80" data-outlook-trace="F:1|T:1"></div>`;
  }
}

/** Outlook on the web. */
export const outlookWeb: Writer = (parts) =>
  `<html><body>\n<!--StartFragment-->${parts.map(part).join('')}<!--EndFragment-->\n</body>\n</html>`;
