import { type Outline } from '#lib/rich-text/outline.ts';
import { type Messages } from '#lib/i18n/messages.ts';

interface Props {
  /** Document id of the source. */
  source: string;
  /** The anchor of this citation. */
  id: string | undefined;
  outline: Outline;
  words: Messages;
}

/** A number in brackets that leads to the source; a source that is not in the list of sources gets none. */
export function Citation({ source, id, outline, words }: Props) {
  const number = outline.sourceNumbers[source];
  if (number === undefined) return null;
  return (
    <a className="citation" id={id} href={`#source-${number}`}>
      <span className="visually-hidden">{words.source} </span>
      {number}
    </a>
  );
}
