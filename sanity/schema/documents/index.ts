/** The document types, each under its name in the registry. */
export { article } from './article.ts';
export { externalResource } from './external-resource.ts';
export { faq } from './faq.ts';
export { glossaryTerm } from './glossary-term.ts';
export { pageFeedback } from './page-feedback.ts';
export { person } from './person.ts';
export { redirect } from './redirect.ts';
export { siteSettings } from './site-settings.ts';
export { source } from './source.ts';
export { topic } from './topic.ts';
