import { validate } from './validate.ts';

test.each(['article', 'faq', 'topic', 'person', 'glossaryTerm', 'externalResource', 'source', 'redirect'])(
  'an empty %s says of each field once that it is missing',
  async (_type) => {
    const fields = (await validate({ _id: 'empty', _type })).map((line) => /^\w+ (\w+)/.exec(line)?.[1]);
    expect(fields).toEqual([...new Set(fields)]);
  },
);
