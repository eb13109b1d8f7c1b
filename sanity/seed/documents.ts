import { articles } from './content/articles/index.ts';
import { faqs } from './content/faqs/index.ts';
import { glossary } from './content/glossary.ts';
import { people } from './content/people.ts';
import { resources } from './content/resources.ts';
import { settings } from './content/settings.ts';
import { sources } from './content/sources.ts';
import { topics } from './content/topics.ts';

/** The content a new site starts with. Pictures are placeholders until `withAssets` has filled them in. */
export const documents = [settings, ...people, ...topics, ...sources, ...glossary, ...resources, ...articles, ...faqs];
