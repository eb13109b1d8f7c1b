import { HelpCircleIcon } from '@sanity/icons/HelpCircle';
import { TagIcon } from '@sanity/icons/Tag';
import { type ListItemBuilder, type StructureBuilder } from 'sanity/structure';
import { contentTypes } from '#sanity/content-types.ts';
import { OrderedQuestions } from '../ordering/ordered-questions.tsx';

/** Questions: all, and by topic in the order of the site. */
export const questions = (S: StructureBuilder): ListItemBuilder =>
  S.listItem()
    .id('questions')
    .title(contentTypes.faq.plural)
    .icon(HelpCircleIcon)
    .child(
      S.list()
        .id('questions')
        .title(contentTypes.faq.plural)
        .items([
          S.documentTypeListItem('faq').id('all').title('All questions'),
          S.listItem().id('by-topic').title('By topic').icon(TagIcon).child(topics(S)),
        ]),
    );

const topics = (S: StructureBuilder) =>
  S.documentTypeList('topic')
    .title('Topics')
    .defaultOrdering([{ field: 'order', direction: 'asc' }])
    .child((topicId) =>
      S.component(OrderedQuestions)
        .id(topicId)
        .title('Questions')
        .options({ topic: topicId })
        .child((questionId) => S.document().schemaType('faq').documentId(questionId)),
    );
