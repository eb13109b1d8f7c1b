import { type Language } from '#sanity/content-types.ts';
import { english } from './english.ts';
import { type Messages } from './messages.ts';
import { spanish } from './spanish.ts';

const all: Readonly<Record<Language, Messages>> = { 'en-GB': english, es: spanish };

/** The site's own messages in a language. */
export function messagesFor(language: Language): Messages {
  return all[language];
}
