import { escaped, nested, type Part, type Run, type Writer } from './model.ts';

function runsOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, underline, strike, href }) => {
      const decoration = underline || href ? 'underline' : strike ? 'line-through' : 'none';
      const html = `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:${bold ? 700 : 400};font-style:${italic ? 'italic' : 'normal'};font-variant:normal;text-decoration:${decoration};vertical-align:baseline;white-space:pre;white-space:pre-wrap;">${escaped(text).replaceAll('\n', '<br />')}</span>`;
      return href ? `<a href="${escaped(href)}" style="text-decoration:none;">${html}</a>` : html;
    })
    .join('');
}

const paragraph = (runs: readonly Run[], role = '') =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"${role}>${runsOf(runs)}</p>`;

function part(each: Part): string {
  switch (each.kind) {
    case 'heading':
      return `<h${each.level} dir="ltr" style="line-height:1.38;margin-top:20pt;margin-bottom:6pt;">${runsOf(each.runs)}</h${each.level}>`;
    case 'paragraph':
      return paragraph(each.runs);
    case 'list':
      return nested(
        each.items,
        false,
        () => ' style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"',
        ({ type, level, runs }) =>
          `<li dir="ltr" style="list-style-type:${type === 'bullet' ? 'disc' : 'decimal'};font-size:11pt;font-family:Arial,sans-serif;white-space:pre;" aria-level="${level}">${paragraph(runs, ' role="presentation"')}`,
      );
    case 'table':
      return `<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="301" /></colgroup><tbody>${each.rows
        .map(
          (cells) =>
            `<tr style="height:0pt">${cells.map((cell) => `<td style="border-left:solid #000000 1pt;vertical-align:top;padding:5pt;">${paragraph([{ text: cell }])}</td>`).join('')}</tr>`,
        )
        .join('')}</tbody></table></div>`;
    case 'picture':
      return `<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;"><span style="border:none;display:inline-block;overflow:hidden;width:100px;height:80px;"><img src="${escaped(each.src)}" alt="${escaped(each.alt)}" width="100" height="80" style="margin-left:0px;margin-top:0px;" /></span></span></p>`;
  }
}

/** Google Docs in Chrome. */
export const googleDocs: Writer = (parts) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f3a1c9e-7fff-1234-abcd-0123456789ab">${parts.map(part).join('<br />')}</b><br class="Apple-interchange-newline">`;
