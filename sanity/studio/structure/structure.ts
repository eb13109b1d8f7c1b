import { CogIcon } from '@sanity/icons/Cog';
import { TrashIcon } from '@sanity/icons/Trash';
import { type ContentTypeName, contentTypeNames, contentTypes } from '#sanity/content-types.ts';
import { type ListItemBuilder, type StructureBuilder, type StructureResolver } from 'sanity/structure';
import { DeletedDocuments } from '../deleted/deleted-documents.tsx';
import { articles } from './articles.ts';
import { questions } from './questions.ts';
import { resources } from './resources.ts';

type Item = (S: StructureBuilder) => ListItemBuilder;

const settings: Item = (S) =>
  S.listItem()
    .id('siteSettings')
    .title(contentTypes.siteSettings.title)
    .icon(CogIcon)
    .child(S.document().schemaType('siteSettings').documentId('siteSettings').title(contentTypes.siteSettings.title));

const deleted: Item = (S) =>
  S.listItem()
    .id('deleted')
    .title('Deleted')
    .icon(TrashIcon)
    .child(S.component(DeletedDocuments).id('deleted').title('Deleted'));

/** Types that open something else than a list of all their documents. */
const items: Partial<Record<ContentTypeName, Item>> = {
  article: articles,
  faq: questions,
  externalResource: resources,
  siteSettings: settings,
};

const placeOf = (name: ContentTypeName) => contentTypes[name].menu;
const groupOf = (name: ContentTypeName | undefined) => name && Math.floor(placeOf(name) / 10);
const inOrder = contentTypeNames.toSorted((one, other) => placeOf(one) - placeOf(other));

/**
 * The menu of the Studio, in the order staff work with it.
 *
 * @param hosted true for hosted Sanity, which does not list what was deleted
 */
export const structureOf =
  (hosted: boolean): StructureResolver =>
  (S) =>
    S.list()
      .title('Content')
      .items([
        ...inOrder.flatMap((name, index) => [
          ...(index > 0 && groupOf(name) !== groupOf(inOrder[index - 1]) ? [S.divider()] : []),
          items[name]?.(S) ?? S.documentTypeListItem(name).title(contentTypes[name].plural),
        ]),
        ...(hosted ? [] : [deleted(S)]),
      ]);
