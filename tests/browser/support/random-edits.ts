import type { SanityClient, SanityDocument } from '@sanity/client';

import type { randomFrom } from '#tests/support/random.ts';

/** One document before and after an edit, as the webhook tells it. */
export interface Edited {
  _id: string;
  _type: string;
  operation: 'create' | 'update' | 'delete';
  before: SanityDocument | null;
  after: SanityDocument | null;
}

type Random = ReturnType<typeof randomFrom>;
type Edit = (context: { client: SanityClient; random: Random; number: number }) => Promise<Edited>;

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  article: ['title', 'summary', 'keyPoints', 'nextReviewDue', 'publishedOn'],
  faq: ['question', 'shortAnswer', 'order', 'lastReviewed'],
  person: ['name', 'credentials', 'role', 'order'],
  topic: ['title', 'summary', 'order'],
  source: ['finding', 'title'],
  glossaryTerm: ['term', 'definition', 'lastReviewed'],
  externalResource: ['title', 'recommendation', 'lastChecked'],
  siteSettings: ['phone', 'homeTitle', 'notice', 'searchSynonyms', 'medicalDisclaimer'],
};

const REFERENCES: Readonly<Record<string, readonly (readonly [field: string, to: string])[]>> = {
  article: [
    ['topics', 'topic'],
    ['related', 'article'],
    ['sources', 'source'],
    ['author', 'person'],
  ],
  faq: [
    ['topic', 'topic'],
    ['relatedArticles', 'article'],
    ['reviewer', 'person'],
  ],
  siteSettings: [['featured', 'article']],
};

const documents = (client: SanityClient, type: string) =>
  client.fetch<SanityDocument[]>('*[_type == $type] | order(_id asc)', { type });

/** Publishes other values of some fields. */
export async function update(client: SanityClient, before: SanityDocument, fields: object): Promise<Edited> {
  const after = await client.patch(before._id).set(fields).commit<Record<string, unknown>>();
  return { _id: before._id, _type: before._type, operation: 'update', before, after };
}

function valueFor(field: string, { next }: Random, number: number): unknown {
  if (field === 'order') return Math.floor(next() * 40);
  if (field === 'keyPoints') return [`Point ${number}`];
  if (field === 'searchSynonyms') return [{ _key: 'a', _type: 'synonymGroup', words: ['rest', `calm ${number}`] }];
  if (/^(next|last|published)/.test(field)) return `2026-0${1 + (number % 9)}-1${number % 10}`;
  return `${field} ${number}`;
}

const changeText: Edit = async ({ client, random, number }) => {
  const type = random.pick(Object.keys(TEXTS));
  const field = random.pick(TEXTS[type]!);
  return update(client, random.pick(await documents(client, type)), { [field]: valueFor(field, random, number) });
};

const changeBody: Edit = async ({ client, random, number }) => {
  const [type, field] = random.pick([
    ['article', 'body'],
    ['faq', 'longAnswer'],
    ['person', 'bio'],
    ['siteSettings', 'about'],
  ] as const);
  const document = random.pick(await documents(client, type));
  const target = random.pick(await documents(client, 'article'));
  const links = random.next() < 0.5;
  const block = {
    _type: 'block',
    _key: `b${number}`,
    style: 'normal',
    markDefs: links ? [{ _type: 'internalLink', _key: 'to', to: { _type: 'reference', _ref: target._id } }] : [],
    children: [{ _type: 'span', _key: 's', text: `Paragraph ${number}`, marks: links ? ['to'] : [] }],
  };
  return update(client, document, { [field]: [...((document[field] as unknown[] | undefined) ?? []), block] });
};

const changeReference: Edit = async ({ client, random, number }) => {
  const type = random.pick(Object.keys(REFERENCES));
  const [field, to] = random.pick(REFERENCES[type]!);
  const document = random.pick(await documents(client, type));
  const target = random.pick((await documents(client, to)).filter(({ _id }) => _id !== document._id));
  const reference = { _type: 'reference', _ref: target._id };
  const isList = Array.isArray(document[field]) || field === 'featured';
  return update(client, document, { [field]: isList ? [{ ...reference, _key: `r${number}` }] : reference });
};

/** As the Studio does it: the old slug is kept, so that the old address leads to the new one. */
const changeSlug: Edit = async ({ client, random, number }) => {
  const type = random.pick(['article', 'faq', 'topic', 'person', 'glossaryTerm']);
  const document = random.pick(await documents(client, type));
  const { current } = document['slug'] as { current: string };
  const previous = (document['previousSlugs'] as string[] | undefined) ?? [];
  return update(client, document, {
    slug: { _type: 'slug', current: `${type.toLowerCase()}-${number}` },
    previousSlugs: [...previous, current],
  });
};

/** Publishes a document that says the same as another, at an address of its own. */
export async function publishCopy(client: SanityClient, original: SanityDocument, slug: string): Promise<Edited> {
  const { _rev, _createdAt, _updatedAt, ...fields } = original;
  const after = await client.create({
    ...fields,
    _id: `made-${original._type}-${slug}`,
    slug: { _type: 'slug', current: slug },
    previousSlugs: [],
  });
  return { _id: after._id, _type: after._type, operation: 'create', before: null, after };
}

const create: Edit = async ({ client, random, number }) => {
  const type = random.pick(['article', 'faq', 'externalResource']);
  return publishCopy(client, random.pick(await documents(client, type)), `made-${number}`);
};

/** Only what nothing refers to can be deleted. */
const remove: Edit = async (context) => {
  const { client, random } = context;
  const loose = await client.fetch<SanityDocument[]>(
    `*[_type in ["article", "faq", "externalResource", "redirect"] && count(*[references(^._id)]) == 0] | order(_id asc)`,
  );
  if (loose.length === 0) return create(context);
  const before = random.pick(loose);
  await client.delete(before._id);
  return { _id: before._id, _type: before._type, operation: 'delete', before, after: null };
};

/** Where redirects lead away from. */
export const OLD_ADDRESSES = ['/old-1', '/old-2', '/old/3', '/articles/old-4', '/faqs/old-5', '/people/old-6'];

const redirect: Edit = async ({ client, random, number }) => {
  const { current } = random.pick(await documents(client, 'article'))['slug'] as { current: string };
  const known = await documents(client, 'redirect');
  const from = OLD_ADDRESSES.find((address) => known.every((document) => document['from'] !== address));
  const target = random.next() < 0.2 ? { kind: 'gone', to: '' } : { kind: 'moved', to: `/articles/${current}` };
  if (!from || (known.length > 0 && random.next() < 0.5)) return update(client, random.pick(known), target);
  const after = await client.create({ _id: `redirect-${number}`, _type: 'redirect', from, ...target });
  return { _id: after._id, _type: 'redirect', operation: 'create', before: null, after };
};

const edits = [changeText, changeText, changeText, changeBody, changeReference, changeSlug, create, remove, redirect];

/** Publishes one random change. @param number makes its text unlike all others */
export function randomEdit(client: SanityClient, random: Random, number: number): Promise<Edited> {
  return random.pick(edits)({ client, random, number });
}
