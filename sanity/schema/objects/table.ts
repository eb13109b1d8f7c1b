import { ThListIcon } from '@sanity/icons/ThList';
import { defineArrayMember, defineField, defineType } from '@sanity/types';
import { checkTable } from '../rules/tables.ts';

export const tableRow = defineType({
  name: 'tableRow',
  title: 'Row',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
    }),
  ],
  preview: {
    select: { cells: 'cells' },
    prepare: ({ cells }: { cells?: string[] }) => ({ title: cells?.join(' · ') || 'Empty row' }),
  },
});

export const table = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'caption',
      title: 'Caption',
      description: 'What the table compares, in one line. It stands above the table, and screen readers say it first.',
      type: 'string',
      validation: (rule) => rule.required().error('Say in one line what the table compares.'),
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      description: 'The first row names the columns. Keep cells to a few words: telephones are narrow.',
      type: 'array',
      of: [defineArrayMember({ type: 'tableRow' })],
      validation: (rule) => [
        rule.required().min(2).error('A table has a row that names its columns, and at least one more.'),
        rule.custom((rows) => checkTable(rows as Parameters<typeof checkTable>[0])),
      ],
    }),
    defineField({
      name: 'headerColumn',
      title: 'The first column names the rows',
      type: 'boolean',
      initialValue: true,
    }),
  ],
  preview: {
    select: { caption: 'caption', rows: 'rows' },
    prepare: ({ caption, rows }: { caption?: string; rows?: { cells?: string[] }[] }) => ({
      title: caption || 'Table without a caption',
      subtitle: (rows ?? []).map(({ cells }) => (cells ?? []).join(' · ')).join(' / '),
    }),
  },
});
