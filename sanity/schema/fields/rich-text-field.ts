import { defineField } from '@sanity/types';
import { checkCitations, checkHeadings } from '../rules/rich-text.ts';

interface RichTextOptions {
  name: string;
  title: string;
  description: string;
  group?: string;
  /** What to tell an editor who leaves it empty. Without it the field is optional. */
  required?: string;
}

/** A field of running text, with the rules every such text has. */
export function richTextField({ required, ...field }: RichTextOptions) {
  return defineField({
    ...field,
    type: 'richText',
    validation: (rule) => [
      ...(required ? [rule.required().error(required)] : []),
      rule.custom(checkHeadings).error(),
      rule
        .custom((blocks: Parameters<typeof checkCitations>[0], { document }) =>
          checkCitations(blocks, document?.sources),
        )
        .warning(),
    ],
  });
}
