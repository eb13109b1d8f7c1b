import { type ReviewedPage } from '#lib/review-sheet/reviewed-page.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { messagesFor } from '#lib/i18n/messages-for.ts';
import { reviewChecks } from '#sanity/content-types.ts';
import { KeyPoints } from '../article/key-points.tsx';
import { RichText } from '../rich-text/rich-text.tsx';
import { SourceList } from '../source/source-list.tsx';

interface Props {
  page: ReviewedPage;
  /** What became of the form that was sent before. */
  outcome: 'thanks' | 'again' | undefined;
}

const outcomes = {
  thanks: 'Thank you. The practice has your answer. You can close this page, or send another answer.',
  again:
    'Your answer could not be taken. Write your name, and tick every box to confirm, or say what should change. Then send it again.',
};

/** A page as a reviewer gets it: text, sources, boxes and a line for the signature. On paper without the button. */
export function ReviewSheet({ page, outcome }: Props) {
  const structure = outline(
    page.body,
    page.sources.map(({ id }) => id),
  );
  const words = messagesFor(page.language);
  return (
    <>
      <h1>Review sheet</h1>
      {outcome && (
        <p className="review-notice" role="status">
          {outcomes[outcome]}
        </p>
      )}
      <p className="lead">
        Please read the text against its sources. Then answer below, or print this page, sign it and hand it back.
      </p>
      <article className="rich-text" lang={page.language}>
        <h2>{page.title}</h2>
        <p className="lead">{page.summary}</p>
        <KeyPoints points={page.keyPoints} words={words} />
        <RichText value={page.body} outline={structure} words={words} />
        <SourceList sources={page.sources} outline={structure} words={words} />
      </article>
      <form className="feedback-form review-form" action="/api/preview/review" method="post">
        <div className="visually-hidden" aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <fieldset>
          <legend>What you have checked</legend>
          {reviewChecks.map(({ title, value }) => (
            <Choice key={value} type="checkbox" name="checked" value={value}>
              {title}
            </Choice>
          ))}
        </fieldset>
        <fieldset>
          <legend>Your answer</legend>
          <Choice type="radio" name="verdict" value="confirmed">
            The page can be published as it is
          </Choice>
          <Choice type="radio" name="verdict" value="changes">
            Something should change, as I write below
          </Choice>
        </fieldset>
        <p>
          <label htmlFor="note">What should change, or a note</label>
          <textarea id="note" name="note" rows={6} maxLength={4000} />
        </p>
        <p>
          <label htmlFor="name">Your name</label>
          <input id="name" name="name" type="text" autoComplete="name" required maxLength={120} />
        </p>
        <p className="signature">Date and signature</p>
        <button className="button" type="submit">
          Send
        </button>
      </form>
    </>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  children: string;
}

function Choice({ type, name, value, children }: ChoiceProps) {
  const id = `${name}-${value}`;
  return (
    <div className="choice">
      <input id={id} type={type} name={name} value={value} required={type === 'radio'} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
