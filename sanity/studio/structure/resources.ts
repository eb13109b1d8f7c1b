import { LaunchIcon } from '@sanity/icons/Launch';
import { type ListItemBuilder, type StructureBuilder } from 'sanity/structure';
import { contentTypes } from '#sanity/content-types.ts';
import { filteredListItem } from './filtered-list.ts';

/** The kinds of `externalResource.kind`, as many. */
const kinds = {
  article: 'Articles elsewhere',
  video: 'Videos',
  book: 'Books',
  organisation: 'Organisations',
  guideline: 'Guidelines',
  study: 'Studies',
} as const;

/** Resources on other sites: all, and by kind. */
export const resources = (S: StructureBuilder): ListItemBuilder =>
  S.listItem()
    .id('resources')
    .title(contentTypes.externalResource.plural)
    .icon(LaunchIcon)
    .child(
      S.list()
        .id('resources')
        .title(contentTypes.externalResource.plural)
        .items([
          S.documentTypeListItem('externalResource').id('all').title('All resources'),
          S.divider(),
          ...Object.entries(kinds).map(([kind, title]) =>
            filteredListItem(S, {
              id: kind,
              title,
              type: 'externalResource',
              filter: 'kind == $kind',
              params: { kind },
            }),
          ),
        ]),
    );
