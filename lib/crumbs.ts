import { defaultLanguage, type Language, languages } from '../sanity/content-types.ts';
import { type Article } from './content/article.ts';
import { type Faq } from './content/faq.ts';
import { wordsIn } from './words/words.ts';

/** One step on the way from the front page. */
export interface Crumb {
  label: string;
  path: string;
}

/** The first page in a language. */
export function homeIn(language: Language): Crumb {
  return { label: wordsIn(language).home, path: languages[language].prefix || '/' };
}

export const peopleCrumbs: readonly Crumb[] = [{ label: 'People', path: '/people' }];
export const topicCrumbs: readonly Crumb[] = [{ label: 'Topics', path: '/topics' }];

/** The way to an article leads through its main topic; topics are not translated. */
export function articleCrumbs({ topics, language }: Pick<Article, 'topics' | 'language'>): Crumb[] {
  if (language !== defaultLanguage) return [];
  const topic = topics[0];
  return [{ label: 'Articles', path: '/articles' }, ...(topic ? [{ label: topic.title, path: topic.path }] : [])];
}

/** The way to a question leads through its topic. */
export function faqCrumbs({ topic }: Pick<Faq, 'topic'>): Crumb[] {
  return [{ label: 'Questions', path: '/faqs' }, ...(topic ? [{ label: topic.title, path: topic.path }] : [])];
}
