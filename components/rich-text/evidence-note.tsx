import { type EvidenceNote as EvidenceNoteData } from '../../lib/content/rich-text.ts';
import { evidenceLabels } from '../../lib/rich-text/labels.ts';
import { notePlace, type Outline } from '../../lib/rich-text/outline.ts';
import { Icon } from '../ui/icon.tsx';
import { Citation } from './citation.tsx';

/** How well a statement is supported, with the studies behind it. */
export function EvidenceNote({ note, outline }: { note: EvidenceNoteData; outline: Outline }) {
  return (
    <aside className="evidence-note" aria-label={`Evidence: ${evidenceLabels[note.level]}`}>
      <p className="callout-label">
        <Icon name="evidence" />
        {evidenceLabels[note.level]}
      </p>
      <p>
        {note.text}
        {note.sources.map((source) => (
          <Citation key={source} source={source} place={notePlace(note, source)} outline={outline} />
        ))}
      </p>
    </aside>
  );
}
