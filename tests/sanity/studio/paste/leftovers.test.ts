/** @jest-environment ./tests/support/dom-environment.mjs */
import { linkAddress } from '#sanity/studio/paste/link-address.ts';
import { pasted } from '#tests/support/clipboard/pasted.ts';

const wordBody = (html: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-GB>${html}</body></html>`;

test('a title and a subtitle of Word are headings, the title a large one', () => {
  const html = wordBody('<p class=MsoTitle>Title<o:p></o:p></p><p class=MsoSubtitle>Subtitle<o:p></o:p></p>');
  expect(pasted(html).lines).toEqual(['h2: Title', 'h3: Subtitle']);
});

test('a heading that is bold besides is only a heading', () => {
  expect(pasted('<h2><b>All <i>of it</i></b></h2>').lines).toEqual(['h2: All _of it_']);
});

test('a note of Word keeps its number and text, without links that lead nowhere', () => {
  const html = wordBody(
    '<p class=MsoNormal>Said<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>',
  );
  expect(pasted(html)).toEqual({ lines: ['normal: Said[1]'], notice: undefined });
});

test('comments of Word are left out, and the notice says so', () => {
  const html = wordBody(
    '<p class=MsoNormal>Text</p><div style="mso-element:comment-list"><p class=MsoCommentText>Really?</p></div>',
  );
  expect(pasted(html)).toEqual({ lines: ['normal: Text'], notice: 'Left out: comments.' });
});

test('the notice names videos, forms, superscript and subscript', () => {
  const html =
    '<p>10 m<sup>2</sup></p><iframe src="https://www.youtube.com/embed/x"></iframe><p>Name <input></p><p>H<sub>2</sub>O</p>';
  expect(pasted(html)).toEqual({
    lines: ['normal: 10 m2', 'normal: Name', 'normal: H2O'],
    notice: 'Left out: videos and other embedded parts, form fields, superscript, subscript.',
  });
});

test('scripts never arrive', () => {
  const html = '<p onclick="x()">a<script>x()</script> <a href="javascript:x()">b</a></p><style>p{}</style>';
  expect(pasted(html).lines).toEqual(['normal: a b']);
});

test('merged cells keep their place in the table', () => {
  const html =
    '<table><tr><th>Day</th><th colspan="2">Hours</th></tr><tr><td rowspan="2">Monday</td><td>9</td><td>12</td></tr><tr><td>14</td><td>17</td></tr></table>';
  expect(pasted(html)).toEqual({
    lines: ['table Day | Hours |  / Monday | 9 | 12 /  | 14 | 17'],
    notice: 'Left out: 2 merged cells.',
  });
});

test('tables that only arrange a mail are its text', () => {
  const html = '<table><tr><td><table><tr><td><p>Dear Ada,</p><p>Yours</p></td></tr></table></td></tr></table>';
  expect(pasted(html)).toEqual({ lines: ['normal: Dear Ada,', 'normal: Yours'], notice: undefined });
});

test('a field without headings and tables gets paragraphs, and the notice says so', () => {
  const plain = { styles: new Set(['normal']), objects: new Set<string>() };
  const html =
    '<h2>Head</h2><blockquote>Said</blockquote><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
  expect(pasted(html, { allowed: plain })).toEqual({
    lines: ['normal: Head', 'normal: Said'],
    notice: 'Left out: headings, quotations, tables.',
  });
});

test('an empty clipboard gives no blocks', () => {
  expect(pasted('<meta charset="utf-8"><p>&nbsp;</p><br>')).toEqual({ lines: [], notice: undefined });
});

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  [' https://example.org ', 'https://example.org/'],
  ['tel:+441904123456', 'tel:+441904123456'],
  ['https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.org%2F&usg=x', 'https://example.org/'],
  [
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fexample.org%252F&data=05',
    'https://example.org/',
  ],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=AT0', 'https://example.org/'],
  ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  ['https://www.google.com/search?q=https://example.org', 'https://www.google.com/search?q=https://example.org'],
  ['javascript:alert(1)', undefined],
  ['file:///C:/a.docx', undefined],
  ['#_ftn1', undefined],
  ['', undefined],
])('the link %s leads to %s', (href, address) => {
  expect(linkAddress(href)).toBe(address);
});

const filePicture = (name: string) =>
  `<p class=MsoNormal>${name}<img src="file:///C:/Temp/msohtmlclip1/01/${name}.png" alt=""></p>`;
const rtfOf = (...pictures: string[]) =>
  `{\\rtf1\\ansi{\\fonttbl{\\f0 Aptos;}}\\pard ${pictures
    .map(
      (control) =>
        `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw26${control}\\bliptag-1{\\*\\blipuid 0a0b}\n8950\n4e47}}{\\nonshppict{\\pict\\wmetafile8 0100}}`,
    )
    .join('\\par ')}}`;

test('pictures of Word, whose HTML only names files, are taken from the RTF beside it', () => {
  const html = wordBody(filePicture('one') + filePicture('two'));
  expect(pasted(html, { rtf: rtfOf('\\pngblip', '\\jpegblip') }).lines).toEqual([
    'normal: one',
    'picture data:image/png;base64,iVBORw== “”',
    'normal: two',
    'picture data:image/jpeg;base64,iVBORw== “”',
  ]);
});

test.each([
  ['another number of pictures', rtfOf('\\pngblip')],
  ['none', ''],
  ['damaged ones', '{\\rtf1{\\pict\\pngblip 895'.repeat(2)],
  ['no hexadecimal digits', '{\\rtf1{\\pict\\pngblip 89xy}{\\pict\\pngblip }}'],
])('where the RTF has %s, pictures are not mixed up', (_, rtf) => {
  const { lines } = pasted(wordBody(filePicture('one') + filePicture('two')), { rtf });
  expect(lines.filter((line) => line.includes('data:'))).toEqual([]);
});

test('the invisible pictures that count readers are no pictures', () => {
  const html = '<p>Dear Ada<img width="1" height="1" src="https://count.example.org/open?id=7"></p>';
  expect(pasted(html)).toEqual({ lines: ['normal: Dear Ada'], notice: undefined });
});

test('words that Word marks as deleted stay out', () => {
  const html = wordBody('<p class=MsoNormal>safe<del cite="mailto:Ada" datetime="2026-11-30T10:00"> for all</del></p>');
  expect(pasted(html)).toEqual({ lines: ['normal: safe'], notice: 'Left out: deleted words.' });
});

test.each([
  ['lists within lists', '<ul><li>a'.repeat(30), 'bullet 10: a'],
  ['divisions within divisions', `${'<div>'.repeat(100)}a`, 'normal: a'],
  [
    'cells of a thousand columns',
    '<table><tr><td colspan="1000">a<td rowspan="999">b<tr><td>c<td>d</table>',
    'table a | ',
  ],
  ['elements without an end', '<p><b><i><a href="https://e.org/"><table><tr><td>a', 'normal: [*_a_*](https://e.org/)'],
  ['a damaged picture', '<p>a<img src="data:image/png;base64,=a=" onerror="x()"></p>', 'normal: a'],
])('%s are read', (_, html, line) => {
  expect(pasted(html).lines.join('\n')).toContain(line);
});
