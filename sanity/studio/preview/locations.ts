import { defineDocuments, defineLocations, type PresentationPluginOptions } from 'sanity/presentation';
import { contentTypes, languageNames, pageTypeNames, pathOf, toLanguage } from '#sanity/content-types.ts';

/** Which page shows a document, and which document a page is for. */
export const previewLocations: PresentationPluginOptions['resolve'] = {
  mainDocuments: defineDocuments([
    ...pageTypeNames.map((type) => ({
      route: languageNames.map((language) => pathOf(type, ':slug', language)),
      filter: `_type == "${type}" && slug.current == $slug`,
    })),
    { route: '/', filter: '_type == "siteSettings"' },
  ]),
  locations: Object.fromEntries(
    pageTypeNames.map((type) => [
      type,
      defineLocations({
        select: { name: contentTypes[type].titleField, slug: 'slug.current', language: 'language' },
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
