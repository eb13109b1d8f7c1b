import { defineDocuments, defineLocations, type PresentationPluginOptions } from 'sanity/presentation';
import {
  contentTypeNames,
  contentTypes,
  isPageTypeName,
  languageNames,
  type PageTypeName,
  pathOf,
  toLanguage,
} from '#sanity/content-types.ts';

/** The field that names a document to people. */
const nameField: Record<PageTypeName, string> = { article: 'title', faq: 'question', topic: 'title', person: 'name' };

const pageTypes = contentTypeNames.filter(isPageTypeName);

/** Which page shows a document, and which document a page is for. */
export const previewLocations: PresentationPluginOptions['resolve'] = {
  mainDocuments: defineDocuments([
    ...pageTypes.map((type) => ({
      route: languageNames.map((language) => pathOf(type, ':slug', language)),
      filter: `_type == "${type}" && slug.current == $slug`,
    })),
    { route: '/', filter: '_type == "siteSettings"' },
  ]),
  locations: Object.fromEntries(
    pageTypes.map((type) => [
      type,
      defineLocations({
        select: { name: nameField[type], slug: 'slug.current', language: 'language' },
        resolve: (document) =>
          document?.slug
            ? {
                locations: [
                  {
                    title: String(document.name ?? contentTypes[type].title),
                    href: pathOf(type, String(document.slug), toLanguage(document.language)),
                  },
                ],
              }
            : { message: 'Give it an address first.', tone: 'caution' },
      }),
    ]),
  ),
};
