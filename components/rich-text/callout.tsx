import { PortableText } from '@portabletext/react';

import { type Callout as CalloutData } from '../../lib/content/rich-text.ts';
import { calloutLabels } from '../../lib/rich-text/labels.ts';
import { type Outline } from '../../lib/rich-text/outline.ts';
import { Icon } from '../ui/icon.tsx';
import { richTextComponents } from './components.tsx';

/** A notice set apart from the text. */
export function Callout({ callout, outline }: { callout: CalloutData; outline: Outline }) {
  return (
    <aside className={`callout callout-${callout.kind}`} aria-label={calloutLabels[callout.kind]}>
      <p className="callout-label">
        <Icon name={callout.kind} />
        {calloutLabels[callout.kind]}
      </p>
      {callout.title && <p className="callout-title">{callout.title}</p>}
      <PortableText value={callout.body} components={richTextComponents(outline)} />
    </aside>
  );
}
