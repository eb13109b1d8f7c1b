import { type EvidenceNote as EvidenceNoteData } from '#lib/content/rich-text.ts';
import { notePlace, type Outline } from '#lib/rich-text/outline.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { Icon } from '../ui/icon.tsx';
import { Citation } from './citation.tsx';

interface Props {
  note: EvidenceNoteData;
  outline: Outline;
  words: Messages;
}

/** How well a statement is supported, with the studies behind it. */
export function EvidenceNote({ note, outline, words }: Props) {
  const level = words.evidenceLevels[note.level];
  return (
    <section role="note" className="evidence-note" aria-label={`${words.evidence}: ${level}`}>
      <p className="callout-label">
        <Icon name="evidence" />
        {level}
      </p>
      <p>
        {note.text}
        {note.sources.map((source) => (
          <Citation
            key={source}
            source={source}
            id={outline.citationIds[notePlace(note, source)]}
            outline={outline}
            words={words}
          />
        ))}
      </p>
    </section>
  );
}
