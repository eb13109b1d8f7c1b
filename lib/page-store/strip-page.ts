/**
 * What React and Next put into a page for their own script, which reading pages do not run. JSON-LD is data and stays.
 * The renderer escapes `<` in text, attributes and data, so these marks cannot stand inside content.
 */
const needless = [
  /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g,
  /<link\b[^>]*\bas="script"[^>]*>/g,
  /<link\b[^>]*\brel="modulepreload"[^>]*>/g,
  /<meta name="next-size-adjust"[^>]*>/g,
  /<!--[\s\S]*?-->/g,
  /<div hidden=""><\/div>/g,
  / data-precedence="[^"]*"/g,
];

/**
 * A rendered page without script, script preloads and React's comments.
 * @param html a whole page as Next renders it
 */
export function stripPage(html: string): string {
  return needless.reduce((page, mark) => page.replace(mark, ''), html);
}
