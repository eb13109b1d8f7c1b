import { type ArticleList } from '../content/article.ts';
import { type FaqGroups } from '../content/faq.ts';
import { plain } from '../rich-text/markdown.ts';
import { type Site } from './site.ts';

/** `/llms.txt` (https://llmstxt.org): what there is to read, for programs that read for people. */
export function llmsText(site: Site, { articles }: Pick<ArticleList, 'articles'>, groups: FaqGroups): string {
  const { practiceName, description, medicalDisclaimer } = site.settings;
  const link = (title: string, path: string, note: string) =>
    `- [${plain(title)}](<${site.url}${path}>): ${plain(note)}`;
  const sections = [
    `# ${plain(practiceName)}`,
    description && `> ${plain(description)}`,
    medicalDisclaimer && plain(medicalDisclaimer),
    'Each article is also there as Markdown: add `.md` to its address.',
    ['## Articles', '', ...articles.map(({ title, path, summary }) => link(title, `${path}.md`, summary))].join('\n'),
    ...groups.map(({ topic, faqs }) =>
      [
        `## Questions: ${plain(topic.title)}`,
        '',
        ...faqs.map(({ question, path, shortAnswer }) => link(question, path, shortAnswer)),
      ].join('\n'),
    ),
    `## Optional\n\n${link('All pages', '/sitemap.xml', 'the sitemap')}\n${link('Feed', '/feeds/rss.xml', 'new articles')}`,
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}
