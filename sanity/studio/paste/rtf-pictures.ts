const MEDIA_TYPES: Readonly<Record<string, string>> = { pngblip: 'image/png', jpegblip: 'image/jpeg' };

/**
 * The pictures of an RTF text: Word puts them there, and into the HTML beside it only the names of files on that computer.
 *
 * @param rtf of the clipboard
 * @returns `data:` addresses of the PNG and JPEG pictures, in their order (Rich Text Format 1.9.1, “Pictures”)
 */
export function rtfPictures(rtf: string): string[] {
  return [...rtf.matchAll(/\{\\pict\b/g)].flatMap(({ index }) => {
    const group = ownText(rtf, index);
    const type = MEDIA_TYPES[/\\(pngblip|jpegblip)\b/.exec(group)?.[1] ?? ''];
    const hex = group.replaceAll(/\\[a-z]+-?\d* ?|\s+/g, '');
    if (!type || !/^(?:[\da-f]{2})+$/i.test(hex)) return [];
    const bytes = hex.replaceAll(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
    return [`data:${type};base64,${btoa(bytes)}`];
  });
}

/** The text of the group that begins at `start`, without the groups in it. */
function ownText(rtf: string, start: number): string {
  let depth = 0;
  let text = '';
  const tokens = /[{}]|[^{}]+/y;
  tokens.lastIndex = start;
  for (let token = tokens.exec(rtf)?.[0]; token; token = tokens.exec(rtf)?.[0]) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    else if (depth === 1) text += token;
    if (depth === 0) break;
  }
  return text;
}
