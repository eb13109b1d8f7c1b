import { defineField } from '@sanity/types';
import { defaultLanguage, languageNames, languages, type PageTypeName } from '#sanity/content-types.ts';

/** Each language of a text is a document of its own, which names the original; so each is reviewed on its own. */
export function languageFields(type: PageTypeName) {
  return [
    defineField({
      name: 'language',
      title: 'Language',
      description: 'Of the whole text. A translation is a page of its own and is reviewed like any other.',
      type: 'string',
      group: 'address',
      options: { list: languageNames.map((value) => ({ title: languages[value].title, value })), layout: 'radio' },
      initialValue: defaultLanguage,
    }),
    defineField({
      name: 'translationOf',
      title: 'Translation of',
      description: 'The English page that says the same. Readers and search engines are led from one to the other.',
      type: 'reference',
      to: [{ type }],
      options: { filter: 'coalesce(language, $language) == $language', filterParams: { language: defaultLanguage } },
      group: 'address',
      hidden: ({ document }) => !isTranslation(document?.language),
      validation: (rule) =>
        rule.custom((original, { document }) => {
          if (isTranslation(document?.language) === Boolean(original)) return true;
          return original
            ? 'An English page is the original: remove this.'
            : 'Choose the English page that this translates.';
        }),
    }),
  ];
}

function isTranslation(language: unknown): boolean {
  return language !== undefined && language !== defaultLanguage;
}
