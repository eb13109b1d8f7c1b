import { type Correction } from '#lib/content/correction.ts';
import { english } from '#lib/i18n/english.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { Day } from '../ui/day.tsx';

interface Props {
  corrections: readonly Correction[];
  words?: Messages;
}

/** Mistakes that were put right, for readers who have read them. */
export function CorrectionList({ corrections, words = english }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{words.corrections}</h2>
      <ul>
        {corrections.map(({ key, on, text }) => (
          <li key={key} id={`correction-${key}`}>
            <Day date={on} language={words.language} />: {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
