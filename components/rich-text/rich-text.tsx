import { PortableText } from '@portabletext/react';

import { type RichText as RichTextData } from '#lib/content/rich-text.ts';
import { type Outline } from '#lib/rich-text/outline.ts';
import { english } from '#lib/i18n/english.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { richTextComponents } from './components.tsx';

interface Props {
  value: RichTextData;
  /** Anchors and numbers, from `outline(value, …)`. */
  outline: Outline;
  words?: Messages;
}

/** Checked Portable Text as HTML. */
export function RichText(props: Props) {
  return (
    <div className="rich-text">
      <RichTextNodes {...props} />
    </div>
  );
}

/**
 * The same without an element around it. Reader views keep one element, that with most text in it: what belongs to the text,
 * such as its summary and sources, must be in the same element.
 */
export function RichTextNodes({ value, outline, words = english }: Props) {
  return <PortableText value={value} components={richTextComponents(outline, words)} />;
}
