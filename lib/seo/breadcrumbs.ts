import { defaultLanguage, type Language, languages } from '#sanity/content-types.ts';
import { type Article } from '../content/article.ts';
import { type Faq } from '../content/faq.ts';
import { messagesFor } from '../i18n/messages-for.ts';

/** One step on the way from the front page. */
export interface Breadcrumb {
  label: string;
  path: string;
}

/** The first page in a language. */
export function homeIn(language: Language): Breadcrumb {
  return { label: messagesFor(language).home, path: languages[language].prefix || '/' };
}

export const peopleBreadcrumbs: readonly Breadcrumb[] = [{ label: 'People', path: '/people' }];
export const topicBreadcrumbs: readonly Breadcrumb[] = [{ label: 'Topics', path: '/topics' }];

/** The way to an article leads through its main topic; topics are not translated. */
export function articleBreadcrumbs({ topics, language }: Pick<Article, 'topics' | 'language'>): Breadcrumb[] {
  if (language !== defaultLanguage) return [];
  const topic = topics[0];
  return [{ label: 'Articles', path: '/articles' }, ...(topic ? [{ label: topic.title, path: topic.path }] : [])];
}

/** The way to a question leads through its topic. */
export function faqBreadcrumbs({ topic }: Pick<Faq, 'topic'>): Breadcrumb[] {
  return [{ label: 'Questions', path: '/faqs' }, ...(topic ? [{ label: topic.title, path: topic.path }] : [])];
}
