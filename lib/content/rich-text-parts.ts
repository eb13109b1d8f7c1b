import { z } from 'zod';

import { downloadTypeNames } from '#sanity/content-types.ts';
import { text, texts, webUrl } from './fields.ts';
import { optional } from './optional-reference.ts';

/** GROQ projections of what stands between paragraphs beside pictures, callouts and evidence notes. */
export const partProjections = /* groq */ `
  _type == "table" => {caption, headerColumn, rows[]{_key, cells}},
  _type == "dosAndDonts" => {dos, donts},
  _type == "steps" => {steps[]{_key, title, text}},
  _type == "video" => {title, url, minutes, transcript},
  _type == "download" => {title, "file": file.asset->{_id, size}}`;

const key = { _key: z.string().nullish() };
const line = optional(z.string().trim());
const words = line.transform((value) => value ?? '');
const many = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item.nullish())
    .nullish()
    .transform((items) => (items ?? []).filter((value) => value != null) as NonNullable<z.output<Item>>[]);

const row = z
  .object({ _key: z.string().nullish(), cells: z.array(words).nullish() })
  .transform(({ cells }) => cells ?? []);

/** A table whose rows all have as many cells as the longest; the first row names the columns. */
export const tableSchema = z
  .object({ ...key, _type: z.literal('table'), caption: line, headerColumn: optional(z.boolean()), rows: many(row) })
  .transform(({ headerColumn, rows, ...table }) => {
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    const whole = rows
      .filter((cells) => cells.some(Boolean))
      .map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
    const [columns = [], ...body] = whole;
    return whole.length > 0 ? { ...table, columns, rows: body, headerColumn: headerColumn ?? true } : null;
  });

export const dosAndDontsSchema = z
  .object({ ...key, _type: z.literal('dosAndDonts'), dos: texts, donts: texts })
  .transform((lists) => (lists.dos.length + lists.donts.length > 0 ? lists : null));

const step = z
  .object({ _key: z.string().nullish(), title: words, text: words })
  .transform(({ title, text: how }) => (title || how ? { title, text: how } : null));

export const stepsSchema = z
  .object({ ...key, _type: z.literal('steps'), steps: many(step) })
  .transform((list) => (list.steps.length > 0 ? list : null));

/** A video elsewhere, by its address. */
export const videoSchema = z.object({
  ...key,
  _type: z.literal('video'),
  title: text,
  url: webUrl,
  minutes: optional(z.number().positive()),
  transcript: line,
});

/** `file-<sha1>-<ending>`: a file asset's id states its type. */
const fileId = new RegExp(`^file-([a-f0-9]{40})-(${downloadTypeNames.join('|')})$`);

/** A file of the practice. Without a file, as in a draft, there is nothing to download. */
export const downloadSchema = z
  .object({
    ...key,
    _type: z.literal('download'),
    title: text,
    file: optional(
      z.object({
        _id: z.string().regex(fileId, `is not a file that readers can open (${downloadTypeNames.join(', ')})`),
        size: z.number().int().nonnegative(),
      }),
    ),
  })
  .transform(({ file, ...download }) => {
    const [, hash = '', ending = ''] = fileId.exec(file?._id ?? '') ?? [];
    return file && { ...download, hash, ending, bytes: file.size };
  });

type Keyed<Schema extends z.ZodType> = NonNullable<z.output<Schema>> & { _key: string };
export type Table = Keyed<typeof tableSchema>;
export type DosAndDonts = Keyed<typeof dosAndDontsSchema>;
export type Steps = Keyed<typeof stepsSchema>;
export type Video = Keyed<typeof videoSchema>;
export type Download = Keyed<typeof downloadSchema>;
export type RichTextPart = Table | DosAndDonts | Steps | Video | Download;

/** The words of a part in the order in which they are read, as plain text. */
export function wordsOfPart(part: RichTextPart): string[] {
  switch (part._type) {
    case 'table':
      return [part.caption ?? '', ...part.columns, ...part.rows.flat()];
    case 'dosAndDonts':
      return [...part.dos, ...part.donts];
    case 'steps':
      return part.steps.flatMap(({ title, text: how }) => [title, how]);
    case 'video':
      return [part.title, part.transcript ?? ''];
    case 'download':
      return [part.title];
  }
}
