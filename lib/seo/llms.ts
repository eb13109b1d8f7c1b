import { type ArticleList } from '../content/article.ts';
import { type FaqGroups } from '../content/faq.ts';
import { type FlowContent, heading, link, list, markdownOf, paragraph, text } from '../rich-text/mdast.ts';
import { type Site } from './site.ts';

/** `/llms.txt` (https://llmstxt.org): what there is to read, for programs that read for people. */
export function llmsText(site: Site, { articles }: Pick<ArticleList, 'articles'>, groups: FaqGroups): string {
  const { practiceName, description, medicalDisclaimer } = site.settings;
  const entry = (title: string, path: string, note: string) => [
    paragraph(link(site.url + path, title), { type: 'text', value: `: ${text(note).value}` }),
  ];
  const section = (title: string, entries: FlowContent[][]): FlowContent[] => [heading(2, title), list(false, entries)];
  return markdownOf([
    heading(1, practiceName),
    ...(description ? [{ type: 'blockquote' as const, children: [paragraph(text(description))] }] : []),
    ...(medicalDisclaimer ? [paragraph(text(medicalDisclaimer))] : []),
    paragraph(text('Each article is also there as Markdown: add `.md` to its address.')),
    ...section(
      'Articles',
      articles.map(({ title, path, summary }) => entry(title, `${path}.md`, summary)),
    ),
    ...groups.flatMap(({ topic, faqs }) =>
      section(
        `Questions: ${topic.title}`,
        faqs.map(({ question, path, shortAnswer }) => entry(question, path, shortAnswer)),
      ),
    ),
    ...section('Optional', [
      entry('All pages', '/sitemap.xml', 'the sitemap'),
      entry('Feed', '/feeds/rss.xml', 'new articles'),
    ]),
  ]);
}
