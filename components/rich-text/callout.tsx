import { PortableText } from '@portabletext/react';

import { type Callout as CalloutData } from '../../lib/content/rich-text.ts';
import { type Outline } from '../../lib/rich-text/outline.ts';
import { type Words } from '../../lib/words/words.ts';
import { Icon } from '../ui/icon.tsx';
import { richTextComponents } from './components.tsx';

interface Props {
  callout: CalloutData;
  outline: Outline;
  words: Words;
}

/** A notice set apart from the text. */
export function Callout({ callout, outline, words }: Props) {
  const label = words.callouts[callout.kind];
  return (
    <aside className={`callout callout-${callout.kind}`} aria-label={label}>
      <p className="callout-label">
        <Icon name={callout.kind} />
        {label}
      </p>
      {callout.title && <p className="callout-title">{callout.title}</p>}
      <PortableText value={callout.body} components={richTextComponents(outline, words)} />
    </aside>
  );
}
