import { getPublishedId, isDraftId } from '@sanity/client/csm';
import { z } from 'zod';
import { type BulkType } from './bulk-types.ts';

const reference = z.string().nullable();
const named = z.array(z.object({ _id: z.string(), name: z.string().nullable() }));

/** The result of {@link rowsQuery}. */
export const rowsSchema = z.object({
  documents: z.array(
    z.object({
      _id: z.string(),
      title: z.string().nullable(),
      topics: z.array(z.string()).nullable(),
      reviewer: reference,
      date: z.string().nullable(),
      language: z.string().nullable(),
    }),
  ),
  topics: named,
  people: named,
});

/** All documents of a type, drafts besides what is published, and what can be chosen for them. */
export const rowsQuery = ({ name, title, topic, date }: BulkType): string => `{
  "documents": *[_type == "${name}" && !(_id in path("versions.**"))]{
    _id, "title": ${title}, "topics": ${topic.many ? `${topic.field}[]._ref` : `select(defined(${topic.field}) => [${topic.field}._ref])`},
    "reviewer": reviewer._ref, "date": ${date.field}, language
  },
  "topics": *[_type == "topic" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(title) {_id, "name": title},
  "people": *[_type == "person" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(name) {_id, name}
}`;

/** `changed`: published, with changes that readers do not see yet. */
export type RowState = 'published' | 'changed' | 'draft';

/** A document as it stands in the list: its draft, if there is one. */
export interface Row {
  /** Of the published document. */
  id: string;
  title: string;
  topics: readonly string[];
  reviewer: string | null;
  date: string | null;
  language: string | null;
  state: RowState;
}

/** A row for each document, by its title. */
export function rowsOf({ documents }: z.output<typeof rowsSchema>): Row[] {
  const rows = new Map<string, Row>();
  for (const { _id, title, topics, ...rest } of documents) {
    const id = getPublishedId(_id);
    const known = rows.get(id);
    const state = known ? 'changed' : isDraftId(_id) ? 'draft' : 'published';
    const row = { ...rest, id, title: title ?? 'Without a title', topics: topics ?? [], state } as const;
    rows.set(id, known && !isDraftId(_id) ? { ...known, state } : row);
  }
  return [...rows.values()].sort((one, other) => one.title.localeCompare(other.title));
}

/** What is asked of rows; an empty text asks for nothing. */
export interface Filters {
  text: string;
  topic: string;
  reviewer: string;
  language: string;
  state: '' | RowState;
  /** The latest date; documents without a date are in the result, too. */
  until: string;
}

export const noFilters: Filters = { text: '', topic: '', reviewer: '', language: '', state: '', until: '' };

/** The rows that pass all filters. */
export function filterRows(rows: readonly Row[], { text, topic, reviewer, language, state, until }: Filters): Row[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      words.every((word) => row.title.toLowerCase().includes(word)) &&
      (!topic || row.topics.includes(topic)) &&
      (!reviewer || row.reviewer === reviewer) &&
      (!language || row.language === language) &&
      (!state || row.state === state) &&
      (!until || !row.date || row.date <= until),
  );
}
