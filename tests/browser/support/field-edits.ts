import type { SanityClient, SanityDocument } from '@sanity/client';
import type { SchemaTypeDefinition } from '@sanity/types';

import { schemaTypes } from '#sanity/schema/index.ts';
import { type Edited, update } from './random-edits.ts';

/** A field as the schema declares it, as far as an edit needs to know. */
interface Field {
  name: string;
  type: string;
  of?: readonly Field[];
  to?: readonly { type: string }[];
  fields?: readonly Field[];
  options?: { list?: readonly (string | { value: string })[] };
}

/** A field of a document type. */
export interface FieldOfType {
  type: string;
  field: Field;
}

const declared = new Map(schemaTypes.map((type) => [type.name, type as SchemaTypeDefinition & { fields?: Field[] }]));

/** Every field of every document type that readers may see. */
export const everyField: readonly FieldOfType[] = schemaTypes
  .filter(({ type, name }) => type === 'document' && name !== 'pageFeedback')
  .flatMap(({ name }) => declared.get(name)!.fields!.map((field) => ({ type: name, field })));

/** Publishes another value of one field, in the document that most others show, of those with a value. */
export async function editField(client: SanityClient, { type, field }: FieldOfType, number: number): Promise<Edited> {
  const query = '*[_type == $type] | order(count(*[references(^._id)]) desc, _id asc)';
  const documents = await client.fetch<SanityDocument[]>(query, { type });
  const before = documents.find((document) => document[field.name] !== undefined) ?? documents[0]!;
  const value = await changed(client, field, before[field.name], number);
  return update(client, before, { [field.name]: value });
}

async function changed(client: SanityClient, field: Field, value: unknown, number: number): Promise<unknown> {
  if (field.options?.list) {
    const choices = field.options.list.map((choice) => (typeof choice === 'string' ? choice : choice.value));
    return choices.find((choice) => choice !== value);
  }
  switch (field.type) {
    case 'number':
      return Number(value ?? 0) + 1;
    case 'boolean':
      return value !== true;
    case 'date':
      return value === '2026-01-02' ? '2026-01-03' : '2026-01-02';
    case 'url':
      return `https://example.org/${number}`;
    case 'slug':
      return { _type: 'slug', current: `field-${number}` };
    case 'reference':
      return { _type: 'reference', _ref: await otherId(client, field, value) };
    case 'array':
      return changedArray(client, field, Array.isArray(value) ? value : [], number);
    case 'string':
    case 'text':
      return /email/i.test(field.name) ? `field-${number}@example.org` : `${field.name} ${number}`;
    default:
      return changedObject(client, field, value, number);
  }
}

async function changedArray(client: SanityClient, field: Field, value: unknown[], number: number): Promise<unknown[]> {
  const [member] = field.of!;
  if (member!.type === 'block') return [...value, paragraph(number)];
  // A list that can hold one more, and one that is full, both change.
  const added = await changed(client, member!, undefined, number);
  const keyed = typeof added === 'object' ? { ...added, _key: `field${number}` } : added;
  return [keyed, ...value.slice(1)];
}

/** An object, a picture or rich text of a type with a name. */
async function changedObject(client: SanityClient, field: Field, value: unknown, number: number): Promise<unknown> {
  const type = declared.get(field.type) as unknown as Field | undefined;
  if (type?.type === 'array') return changedArray(client, type, Array.isArray(value) ? value : [], number);
  if (type?.type === 'image' || field.type === 'image') {
    const asset = await client.fetch<string>('*[_type == "sanity.imageAsset"][0]._id');
    return {
      ...(value ?? { asset: { _type: 'reference', _ref: asset } }),
      _type: field.type,
      alt: `Picture ${number}`,
    };
  }
  const present = (value ?? { _type: field.type }) as Record<string, unknown>;
  const [first] = type?.fields ?? field.fields ?? [];
  return { ...present, [first!.name]: await changed(client, first!, present[first!.name], number) };
}

async function otherId(client: SanityClient, field: Field, value: unknown): Promise<string> {
  const types = [field.to].flat().map((to) => to!.type);
  const known = (value as { _ref?: string } | undefined)?._ref ?? '';
  return client.fetch<string>('*[_type in $types && _id != $known] | order(_id asc)[0]._id', { types, known });
}

const paragraph = (number: number) => ({
  _type: 'block',
  _key: `field${number}`,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text: `Paragraph ${number}`, marks: [] }],
});
