import { CalendarIcon } from '@sanity/icons/Calendar';
import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { EditIcon } from '@sanity/icons/Edit';
import { TagIcon } from '@sanity/icons/Tag';
import { type ListItemBuilder, type StructureBuilder } from 'sanity/structure';
import { contentTypes } from '#sanity/content-types.ts';
import { daysFromNow, noticeDays } from './days.ts';
import { filteredList, filteredListItem } from './filtered-list.ts';

/** Articles: all, by topic, unpublished work, and those to be reviewed. */
export const articles = (S: StructureBuilder): ListItemBuilder =>
  S.listItem()
    .id('articles')
    .title(contentTypes.article.plural)
    .icon(DocumentTextIcon)
    .child(
      S.list()
        .id('articles')
        .title(contentTypes.article.plural)
        .items([
          S.documentTypeListItem('article').id('all').title('All articles'),
          S.listItem().id('by-topic').title('By topic').icon(TagIcon).child(topics(S)),
          S.divider(),
          filteredListItem(S, {
            id: 'drafts',
            title: 'Unpublished changes',
            type: 'article',
            filter: '_originalId in path("drafts.**")',
            icon: EditIcon,
          }),
          filteredListItem(S, {
            id: 'review-due',
            title: 'Review due',
            type: 'article',
            filter: 'nextReviewDue <= $until',
            params: { until: daysFromNow(noticeDays) },
            orderBy: 'nextReviewDue',
            icon: CalendarIcon,
          }),
        ]),
    );

const topics = (S: StructureBuilder) =>
  S.documentTypeList('topic')
    .title('Topics')
    .defaultOrdering([{ field: 'order', direction: 'asc' }])
    .child((topicId) =>
      filteredList(
        S,
        {
          id: topicId,
          title: 'Articles',
          type: 'article',
          filter: '$topic in topics[]._ref',
          params: { topic: topicId },
        },
        { template: 'article-in-topic', parameters: { topic: topicId } },
      ),
    );
