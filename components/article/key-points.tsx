import { type Messages } from '#lib/i18n/messages.ts';

/** The article in a few sentences, for who will not read all of it. */
export function KeyPoints({ points, words }: { points: readonly string[]; words: Messages }) {
  if (points.length === 0) return null;
  return (
    <section className="key-points" aria-labelledby="in-short">
      <h2 id="in-short">{words.inShort}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
