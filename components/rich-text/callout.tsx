import { PortableText } from '@portabletext/react';

import { type Callout as CalloutData } from '../../lib/content/rich-text.ts';
import { type Outline } from '../../lib/rich-text/outline.ts';
import { Icon } from '../ui/icon.tsx';
import { richTextComponents } from './components.tsx';

/** What kind of notice it is, in words: colour and sign only repeat it. */
const labels: Record<CalloutData['kind'], string> = {
  information: 'Good to know',
  caution: 'Take care',
  'see-a-doctor': 'When to see a doctor',
};

/** A notice set apart from the text. */
export function Callout({ callout, outline }: { callout: CalloutData; outline: Outline }) {
  return (
    <aside className={`callout callout-${callout.kind}`} aria-label={labels[callout.kind]}>
      <p className="callout-label">
        <Icon name={callout.kind} />
        {labels[callout.kind]}
      </p>
      {callout.title && <p className="callout-title">{callout.title}</p>}
      <PortableText value={callout.body} components={richTextComponents(outline)} />
    </aside>
  );
}
