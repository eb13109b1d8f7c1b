import { escaped, nested, type Part, type Run, type Writer } from './model.ts';

function runsOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, underline, strike, href }) => {
      let html = escaped(text).replaceAll('\n', '<br>\n');
      if (underline) html = `<span class="s1">${html}</span>`;
      if (strike) html = `<span class="s2">${html}</span>`;
      if (italic) html = `<i>${html}</i>`;
      if (bold) html = `<b>${html}</b>`;
      return href ? `<a href="${escaped(href)}"><span class="s3">${html}</span></a>` : html;
    })
    .join('');
}

function part(each: Part): string {
  switch (each.kind) {
    case 'heading':
      return `<p class="p${each.level}"><b>${runsOf(each.runs)}</b></p>`;
    case 'paragraph':
      return `<p class="p4">${runsOf(each.runs)}</p>`;
    case 'list':
      return nested(
        each.items,
        false,
        ({ type }) => ` class="${type === 'bullet' ? 'ul1' : 'ol1'}"`,
        ({ runs }) => `\n<li class="li4"><span class="s4"></span>${runsOf(runs)}`,
      );
    case 'table':
      return `<table cellspacing="0" cellpadding="0" class="t1">\n<tbody>${each.rows
        .map(
          (cells) =>
            `\n<tr>${cells.map((cell) => `\n<td valign="top" class="td1">\n<p class="p5">${escaped(cell)}</p>\n</td>`).join('')}\n</tr>`,
        )
        .join('')}\n</tbody>\n</table>`;
    case 'picture':
      return `<p class="p4"><img src="${escaped(each.src)}" alt="${escaped(each.alt)}"></p>`;
  }
}

/** Pages on a Mac: its headings are paragraphs in larger type. */
export const pages: Writer = (
  parts,
) => `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta http-equiv="Content-Style-Type" content="text/css">
<title></title>
<meta name="Generator" content="Cocoa HTML Writer">
<meta name="CocoaVersion" content="2575.6">
<style type="text/css">
p.p1 {margin: 0.0px 0.0px 12.0px 0.0px; font: 20.0px 'Helvetica Neue'}
p.p2 {margin: 0.0px 0.0px 9.0px 0.0px; font: 16.0px 'Helvetica Neue'}
p.p3 {margin: 0.0px 0.0px 6.0px 0.0px; font: 14.0px 'Helvetica Neue'}
p.p4 {margin: 0.0px 0.0px 0.0px 0.0px; font: 11.0px 'Helvetica Neue'}
p.p5 {margin: 0.0px 0.0px 0.0px 0.0px; font: 10.0px 'Helvetica Neue'}
li.li4 {margin: 0.0px 0.0px 0.0px 0.0px; font: 11.0px 'Helvetica Neue'}
span.s1 {text-decoration: underline}
span.s2 {text-decoration: line-through}
span.s3 {text-decoration: underline ; color: #0000ff}
span.s4 {font: 8.0px Menlo}
table.t1 {border-collapse: collapse}
td.td1 {width: 200.0px; border-style: solid}
ol.ol1 {list-style-type: decimal}
ul.ul1 {list-style-type: disc}
</style>
</head>
<body>
${parts.map(part).join('\n')}
</body>
</html>
`;
