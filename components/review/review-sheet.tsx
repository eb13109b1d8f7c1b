import { type ReactNode } from 'react';

import { type SheetAnswer } from '#lib/review-sheet/answer.ts';
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
      <Answer verdict="confirmed" legend="If the page can be published as it is" button="Confirm this page">
        <fieldset>
          <legend>What you have checked</legend>
          {reviewChecks.map(({ title, value }) => (
            <div className="choice" key={value}>
              <input id={idOf(value)} type="checkbox" name="checked" value={value} required />
              <label htmlFor={idOf(value)}>{title}</label>
            </div>
          ))}
        </fieldset>
      </Answer>
      <Answer verdict="changes" legend="If something should change" button="Ask for changes">
        <p>
          <label htmlFor={idOf('note')}>What should change</label>
          <textarea id={idOf('note')} name="note" rows={6} maxLength={4000} required />
        </p>
      </Answer>
      <p className="signature">Date and signature</p>
    </>
  );
}

/** An id that no heading of the text can have: one of its words has no underscore, and one of its key begins with `h_`. */
const idOf = (name: string): string => `sheet_${name}`;

interface AnswerProps {
  verdict: SheetAnswer['verdict'];
  legend: string;
  button: string;
  children: ReactNode;
}

/** One of the two answers. Each is a form of its own, so that the browser itself asks for what is left out and nothing typed is lost. */
function Answer({ verdict, legend, button, children }: AnswerProps) {
  const [heading, name] = [idOf(verdict), idOf(`name-${verdict}`)];
  return (
    <form className="feedback-form review-form" action="/api/preview/review" method="post" aria-labelledby={heading}>
      <h2 id={heading}>{legend}</h2>
      <input type="hidden" name="verdict" value={verdict} />
      {children}
      <p>
        <label htmlFor={name}>Your name</label>
        <input id={name} name="name" type="text" autoComplete="name" required maxLength={120} />
      </p>
      <button className="button" type="submit">
        {button}
      </button>
    </form>
  );
}
