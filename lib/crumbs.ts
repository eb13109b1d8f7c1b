import { type Article } from './content/article.ts';
import { type Faq } from './content/faq.ts';

/** One step on the way from the front page. */
export interface Crumb {
  label: string;
  path: string;
}

export const home: Crumb = { label: 'Home', path: '/' };
export const peopleCrumbs: readonly Crumb[] = [{ label: 'People', path: '/people' }];
export const topicCrumbs: readonly Crumb[] = [{ label: 'Topics', path: '/topics' }];

/** The way to an article leads through its main topic. */
export function articleCrumbs({ topics }: Pick<Article, 'topics'>): Crumb[] {
  const topic = topics[0];
  return [{ label: 'Articles', path: '/articles' }, ...(topic ? [{ label: topic.title, path: topic.path }] : [])];
}

/** The way to a question leads through its topic. */
export function faqCrumbs({ topic }: Pick<Faq, 'topic'>): Crumb[] {
  return [{ label: 'Questions', path: '/faqs' }, ...(topic ? [{ label: topic.title, path: topic.path }] : [])];
}
