import { contentTypes, defaultLanguage, type Language, languages, type ListTypeName } from '#sanity/content-types.ts';
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

/** The page that lists documents of a type. */
export function listBreadcrumb(type: ListTypeName): Breadcrumb {
  const { plural, list } = contentTypes[type];
  return { label: plural, path: list };
}

/** The way to an article leads through its main topic; topics are not translated. */
export function articleBreadcrumbs({ topics, language }: Pick<Article, 'topics' | 'language'>): Breadcrumb[] {
  if (language !== defaultLanguage) return [];
  const topic = topics[0];
  return [listBreadcrumb('article'), ...(topic ? [{ label: topic.title, path: topic.path }] : [])];
}

/** The way to a question leads through its topic. */
export function faqBreadcrumbs({ topic }: Pick<Faq, 'topic'>): Breadcrumb[] {
  return [listBreadcrumb('faq'), ...(topic ? [{ label: topic.title, path: topic.path }] : [])];
}
