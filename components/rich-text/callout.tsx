import { type ReactNode } from 'react';

import { type Callout as CalloutData } from '#lib/content/rich-text.ts';
import { type Outline } from '#lib/rich-text/outline.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  callout: CalloutData;
  outline: Outline;
  words: Messages;
  /** Its body, drawn. */
  children: ReactNode;
}

/** A notice set apart from the text, with a heading, by which screen readers find it. */
export function Callout({ callout, outline, words, children }: Props) {
  const label = words.callouts[callout.kind];
  const Heading = outline.calloutHeadings[callout._key] ?? 'h2';
  const Label = callout.title ? 'p' : Heading;
  return (
    <section role="note" className={`callout callout-${callout.kind}`} aria-label={label}>
      <Label className="callout-label">
        <Icon name={callout.kind} />
        {label}
      </Label>
      {callout.title && <Heading className="callout-title">{callout.title}</Heading>}
      {children}
    </section>
  );
}
