import { type Steps as StepsData } from '#lib/content/rich-text-parts.ts';

/** What to do one thing after the other. */
export function Steps({ steps }: { steps: StepsData['steps'] }) {
  return (
    <ol className="steps">
      {steps.map(({ title, text }, index) => (
        <li key={index}>
          {title && (
            <p>
              <strong>{title}</strong>
            </p>
          )}
          {text && <p>{text}</p>}
        </li>
      ))}
    </ol>
  );
}
