import { CogIcon } from '@sanity/icons/Cog';
import { TrashIcon } from '@sanity/icons/Trash';
import { contentTypes } from '#sanity/content-types.ts';
import { type StructureResolver } from 'sanity/structure';
import { DeletedDocuments } from '../deleted/deleted-documents.tsx';
import { articles } from './articles.ts';
import { questions } from './questions.ts';
import { resources } from './resources.ts';

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
        articles(S),
        questions(S),
        resources(S),
        S.divider(),
        S.documentTypeListItem('person').title(contentTypes.person.plural),
        S.documentTypeListItem('topic').title(contentTypes.topic.plural),
        S.documentTypeListItem('glossaryTerm').title(contentTypes.glossaryTerm.plural),
        S.documentTypeListItem('source').title(contentTypes.source.plural),
        S.divider(),
        S.documentTypeListItem('pageFeedback').title(contentTypes.pageFeedback.plural),
        S.documentTypeListItem('redirect').title(contentTypes.redirect.plural),
        S.listItem()
          .id('siteSettings')
          .title(contentTypes.siteSettings.title)
          .icon(CogIcon)
          .child(S.document().schemaType('siteSettings').documentId('siteSettings').title('Site settings')),
        ...(hosted
          ? []
          : [
              S.listItem()
                .id('deleted')
                .title('Deleted')
                .icon(TrashIcon)
                .child(S.component(DeletedDocuments).id('deleted').title('Deleted')),
            ]),
      ]);
