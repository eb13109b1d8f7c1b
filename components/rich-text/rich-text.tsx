import { PortableText } from '@portabletext/react';

import { type RichText as RichTextData } from '#lib/content/rich-text.ts';
import { type Outline } from '#lib/rich-text/outline.ts';
import { english } from '#lib/words/english.ts';
import { type Words } from '#lib/words/words.ts';
import { richTextComponents } from './components.tsx';

interface Props {
  value: RichTextData;
  /** Anchors and numbers, from `outline(value, …)`. */
  outline: Outline;
  words?: Words;
}

/** Checked Portable Text as HTML. */
export function RichText({ value, outline, words = english }: Props) {
  return (
    <div className="rich-text">
      <PortableText value={value} components={richTextComponents(outline, words)} />
    </div>
  );
}
