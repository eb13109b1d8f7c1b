/**
 * Reads pages as a reader view does: `[path, html][]` as JSON from standard input, what is lost of the essential parts as
 * JSON to standard output. A process of its own, because jsdom's dependencies are modules that Jest cannot load.
 */
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { text } from 'node:stream/consumers';

/** What a health page must not lose. */
const ESSENTIAL =
  '.lead, .key-points, .callout, .evidence-note, .table, .dos-and-donts, .steps, .video, .download, .sources > ol > li';
const PARTS = 'p, li, h2, h3, caption, th, td';

const pages = JSON.parse(await text(process.stdin)) as [path: string, html: string][];
process.stdout.write(JSON.stringify(pages.map(([path, html]) => ({ path, ...read(html) }))));

function read(html: string) {
  const { document } = new JSDOM(html, { url: 'https://www.example.org/' }).window;
  const sentences = [...document.querySelectorAll(ESSENTIAL)].flatMap((part) =>
    [...(part.matches(PARTS) ? [part] : []), ...part.querySelectorAll(PARTS)]
      .filter((element) => !element.querySelector(PARTS) && !element.matches('.back-links'))
      .flatMap((element) => words(element.textContent).split(/(?<=[.?!]) /)),
  );
  const article = new Readability(document).parse();
  const readable = words(article?.textContent);
  let from = 0;
  const lost = sentences.filter((sentence) => {
    const at = readable.indexOf(sentence, from);
    if (at >= 0) from = at + sentence.length;
    return at < 0;
  });
  return { lost, sentences: sentences.length, byline: article?.byline, publishedTime: article?.publishedTime };
}

function words(value: string | null | undefined): string {
  return (value ?? '').replace(/[\s\u2060]+/g, ' ').trim();
}
