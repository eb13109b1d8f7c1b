import { type ContentTypeName } from '#sanity/content-types.ts';

/** What a change to a document of one type alters beyond its own page. */
interface Rule {
  /** Fields that other documents' pages show of it; `*` = all. Pages that link here, or are linked, change with them. */
  readonly shown: readonly string[];
  /** Pages built from many documents, by cache tag, with the fields they show or sort by; `*` = all. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Lists that count documents: they change when one comes, goes or is filed elsewhere. */
  readonly counts: readonly string[];
}

/**
 * Kept beside the projections in `lib/content`: a field that a page begins to show must be named here.
 * The revalidation test edits every field and compares all pages before and after.
 */
export const rules: Readonly<Record<ContentTypeName, Rule>> = {
  article: {
    shown: ['title', 'slug', 'language', 'summary', 'picture', 'publishedOn'],
    lists: {
      'list/articles': ['title', 'slug', 'language', 'summary', 'picture', 'publishedOn'],
      'list/translations': ['title', 'slug', 'summary', 'picture', 'publishedOn', 'language'],
      'list/pages': ['slug'],
      'list/feed': ['slug', 'language'],
      'list/corrections': ['corrections', 'title', 'slug', 'language', 'publishedOn'],
    },
    counts: ['list/topics'],
  },
  faq: {
    shown: ['question', 'slug', 'shortAnswer', 'order'],
    lists: {
      'list/faqs': ['question', 'slug', 'shortAnswer', 'order', 'topic'],
      home: ['question', 'slug', 'shortAnswer', 'order'],
      'list/pages': ['slug'],
      'list/feed': ['slug'],
      'list/corrections': ['corrections', 'question', 'slug'],
    },
    counts: ['list/topics'],
  },
  externalResource: { shown: [], lists: { 'list/resources': ['*'] }, counts: [] },
  topic: {
    shown: ['title', 'slug'],
    lists: {
      'list/articles': ['title', 'slug', 'order'],
      'list/faqs': ['title', 'slug', 'order'],
      'list/topics': ['title', 'slug', 'order', 'summary'],
      home: ['title', 'slug', 'order'],
      'list/pages': ['slug'],
      'list/feed': ['title', 'slug'],
    },
    counts: [],
  },
  person: {
    shown: ['name', 'slug', 'credentials'],
    lists: {
      'list/people': ['name', 'slug', 'credentials', 'role', 'photo', 'order'],
      'list/glossary': ['name', 'slug'],
      'list/pages': ['slug'],
      'list/feed': ['name', 'slug'],
    },
    counts: [],
  },
  glossaryTerm: { shown: ['slug'], lists: { 'list/glossary': ['*'], 'list/feed': ['slug'] }, counts: [] },
  source: { shown: ['*'], lists: { 'list/feed': ['*'] }, counts: [] },
  pageFeedback: { shown: [], lists: {}, counts: [] },
  redirect: { shown: [], lists: {}, counts: [] },
  siteSettings: {
    shown: [],
    lists: {
      site: [
        'practiceName',
        'tagline',
        'description',
        'notice',
        'address',
        'openingHours',
        'phone',
        'email',
        'bookingNote',
        'navigation',
        'medicalDisclaimer',
        'emergencyNote',
      ],
      home: ['homeTitle', 'homeIntro', 'homePicture', 'featured'],
      'search-synonyms': ['searchSynonyms'],
      'settings-page/about': ['about'],
      'settings-page/privacy': ['privacy'],
      'settings-page/accessibility': ['accessibility'],
      'settings-page/how-we-write': ['howWeWrite'],
    },
    counts: [],
  },
};
