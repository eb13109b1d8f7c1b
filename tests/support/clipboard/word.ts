import { escaped, type Part, type Run, type Writer } from './model.ts';

const end = '<o:p></o:p>';

export function wordRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic, underline, strike, href }) => {
      let html = `<span lang=EN-GB style='mso-ansi-language:EN-GB'>${escaped(text).replaceAll('\n', '<br>\r\n')}</span>`;
      if (strike) html = `<s>${html}</s>`;
      if (underline) html = `<u>${html}</u>`;
      if (italic) html = `<i style='mso-bidi-font-style:normal'>${html}</i>`;
      if (bold) html = `<b style='mso-bidi-font-weight:normal'>${html}</b>`;
      return href ? `<a href="${escaped(href)}">${html}</a>` : html;
    })
    .join('');
}

function listItem(item: Extract<Part, { kind: 'list' }>['items'][number], index: number, count: number): string {
  const place = count === 1 ? '' : index === 0 ? 'CxSpFirst' : index === count - 1 ? 'CxSpLast' : 'CxSpMiddle';
  const list = item.type === 'bullet' ? 'l0' : 'l1';
  const marker = item.type === 'bullet' ? '·' : `${index + 1}.`;
  return `<p class=MsoListParagraph${place} style='margin-left:${36 * item.level}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list} level${item.level} lfo${item.type === 'bullet' ? 1 : 2}'><![if !supportLists]><span lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${wordRuns(item.runs)}${end}</p>`;
}

function part(each: Part): string {
  switch (each.kind) {
    case 'heading':
      return `<h${each.level}>${wordRuns(each.runs)}${end}</h${each.level}>`;
    case 'paragraph':
      return `<p class=MsoNormal>${wordRuns(each.runs)}${end}</p>`;
    case 'list':
      return each.items.map((item, index) => listItem(item, index, each.items.length)).join('\r\n\r\n');
    case 'table':
      return `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>${each.rows
        .map(
          (cells, row) =>
            `\r\n <tr style='mso-yfti-irow:${row}'>${cells.map((cell) => `\r\n  <td width=200 valign=top style='width:150.25pt;border:solid windowtext 1.0pt'>\r\n  <p class=MsoNormal style='margin-bottom:0cm'>${wordRuns([{ text: cell }])}${end}</p>\r\n  </td>`).join('')}\r\n </tr>`,
        )
        .join('')}\r\n</table>`;
    case 'picture':
      return `<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_x0020_1"><v:imagedata src="clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=100 height=80 src="${escaped(each.src)}" alt="${escaped(each.alt)}" v:shapes="Picture_x0020_1"><![endif]>${end}</p>`;
  }
}

/** Word and Outlook on a computer. */
export const word: Writer = (parts) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:12.0pt; font-family:"Aptos",sans-serif;}
 /* List Definitions */
 @list l0
	{mso-list-id:1; mso-list-type:hybrid;}
@list l0:level1
	{mso-level-number-format:bullet; mso-level-text:\\F0B7;}
@list l0:level2
	{mso-level-number-format:bullet; mso-level-text:o;}
@list l0:level3
	{mso-level-number-format:bullet; mso-level-text:\\F0A7;}
@list l1
	{mso-list-id:2; mso-list-type:hybrid;}
@list l1:level1
	{mso-level-tab-stop:none; mso-level-number-position:left;}
@list l1:level2
	{mso-level-number-format:alpha-lower;}
@list l1:level3
	{mso-level-number-format:roman-lower;}
-->
</style>
</head>

<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->

${parts.map(part).join('\r\n\r\n')}

<!--EndFragment-->
</body>

</html>`;
