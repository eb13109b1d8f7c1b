import { escaped, type Part, type Run, type Writer } from './model.ts';

const ids = 'SCXW203948571 BCX0';

function runsOf(runs: readonly Run[], style = 'Normal'): string {
  const html = runs.map(({ text, bold, italic, underline, strike, href }) => {
    const decoration = underline ? 'text-decoration: underline;' : strike ? 'text-decoration: line-through;' : '';
    const look = `font-size: 12pt; font-style: ${italic ? 'italic' : 'normal'}; font-weight: ${bold ? 'bold' : 'normal'};${decoration}`;
    const classes = `TextRun ${bold ? 'MacChromeBold ' : ''}${underline ? 'Underlined ' : ''}${strike ? 'Strikethrough ' : ''}${ids}`;
    const run = `<span data-contrast="auto" xml:lang="EN-GB" lang="EN-GB" class="${classes}" style="${look}">${escaped(
      text,
    )
      .split('\n')
      .map((line) => `<span class="NormalTextRun ${ids}" data-ccp-parastyle="${style}">${line}</span>`)
      .join(
        `</span><span class="LineBreakBlob BlobObject DragDrop ${ids}"><span class="${ids}">&nbsp;</span><br class="${ids}"></span><span data-contrast="auto" class="${classes}" style="${look}">`,
      )}</span>`;
    return href
      ? `<a class="Hyperlink ${ids}" href="${escaped(href)}" target="_blank" rel="noreferrer noopener">${run}</a>`
      : run;
  });
  return `${html.join('')}<span class="EOP ${ids}" data-ccp-props="{}" style="font-size: 12pt;">&nbsp;</span>`;
}

const outlined = (html: string) => `<div class="OutlineElement Ltr ${ids}" style="direction: ltr;">${html}</div>`;

function part(each: Part): string {
  switch (each.kind) {
    case 'heading':
      return outlined(
        `<p class="Paragraph ${ids}" role="heading" aria-level="${each.level}" xml:lang="EN-GB" lang="EN-GB" paraid="1" paraeid="{a}{1}">${runsOf(each.runs, `heading ${each.level}`)}</p>`,
      );
    case 'paragraph':
      return outlined(
        `<p class="Paragraph ${ids}" xml:lang="EN-GB" lang="EN-GB" paraid="1" paraeid="{a}{1}">${runsOf(each.runs)}</p>`,
      );
    case 'list':
      return each.items
        .map(({ type, level, runs }, index) => {
          const tag = type === 'bullet' ? 'ul' : 'ol';
          return `<div class="ListContainerWrapper ${ids}"><${tag} class="${type === 'bullet' ? 'Bullet' : 'Number'}ListStyle${level} ${ids}" role="list"><li aria-setsize="-1" data-leveltext="${type === 'bullet' ? '' : '%1.'}" data-listid="1" data-aria-posinset="${index + 1}" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr ${ids}"><p class="Paragraph ${ids}" xml:lang="EN-GB" lang="EN-GB">${runsOf(runs)}</p></li></${tag}></div>`;
        })
        .join('');
    case 'table':
      return outlined(
        `<div class="TableContainer Ltr ${ids}"><table class="Table Ltr TableWordWrap ${ids}" border="1" data-tablestyle="MsoTableGrid"><tbody class="${ids}">${each.rows
          .map(
            (cells) =>
              `<tr class="TableRow ${ids}" role="row">${cells.map((cell) => `<td class="FirstRow ${ids}" role="rowheader" data-celllook="0"><div class="TableHoverRowHandle ${ids}"></div><div class="TableCellContent ${ids}">${part({ kind: 'paragraph', runs: [{ text: cell }] })}</div></td>`).join('')}</tr>`,
          )
          .join('')}</tbody></table></div>`,
      );
    case 'picture':
      return outlined(
        `<p class="Paragraph ${ids}"><span class="WACImageContainer NoPadding DragDrop BlobObject ${ids}" role="presentation"><img class="WACImage ${ids}" src="${escaped(each.src)}" alt="${escaped(each.alt)}"></span><span class="EOP ${ids}">&nbsp;</span></p>`,
      );
  }
}

/** Word on the web. */
export const wordOnline: Writer = (parts) =>
  `<html><body>\n<!--StartFragment-->${parts.map(part).join('')}<!--EndFragment-->\n</body>\n</html>`;
