import { defineField } from '@sanity/types';
import { checkCitations, checkHasText, checkHeadings, checkNoCitations } from '../rules/rich-text.ts';

interface RichTextOptions {
  name: string;
  title: string;
  description: string;
  group?: string;
  /** What to tell an editor who leaves it empty. Without it the field is optional. */
  required?: string;
  /** True where the page shows no list of sources, so that the number of a citation would lead nowhere. */
  withoutSources?: boolean;
}

/** A field of running text, with the rules every such text has. */
export function richTextField({ required, withoutSources, ...field }: RichTextOptions) {
  return defineField({
    ...field,
    type: 'richText',
    validation: (rule) => [
      ...(required ? [rule.required().custom(checkHasText).error(required)] : []),
      rule.custom(checkHeadings).error(),
      withoutSources
        ? rule.custom(checkNoCitations)
        : rule
            .custom((blocks: Parameters<typeof checkCitations>[0], { document }) =>
              checkCitations(blocks, document?.sources),
            )
            .warning(),
    ],
  });
}
