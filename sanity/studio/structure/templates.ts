import { type InitialValueResolverContext, type Template } from 'sanity';
import { apiVersion } from '../connection/api-version.ts';

interface InTopic {
  topic: string;
}

const parameters = [{ name: 'topic', title: 'Topic', type: 'string' }];

/** Places between two questions, so that one fits in between. */
const step = 10;

/** Documents that start in the topic they are made from. */
export const templates: Template<InTopic>[] = [
  {
    id: 'article-in-topic',
    title: 'Article',
    schemaType: 'article',
    parameters,
    value: ({ topic }: InTopic) => ({ topics: [{ _type: 'reference', _key: topic, _ref: topic }] }),
  },
  {
    id: 'faq-in-topic',
    title: 'Question',
    schemaType: 'faq',
    parameters,
    value: async ({ topic }: InTopic, { getClient }: InitialValueResolverContext) => {
      const last = await getClient({ apiVersion }).fetch<number | null>(
        'math::max(*[_type == "faq" && topic._ref == $topic].order)',
        { topic },
      );
      return { topic: { _type: 'reference', _ref: topic }, order: (last ?? 0) + step };
    },
  },
];
