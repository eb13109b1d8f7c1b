import { type ReactNode } from 'react';

import { reasons } from '#lib/feedback/answer.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';

interface Props {
  /** Of the page that is asked about. */
  path: string;
  title: string;
  token: string;
  /** What was chosen below the page. */
  clear: 'yes' | 'no' | undefined;
  /** True after a form that was refused. */
  again: boolean;
}

/** What a reader is told whose form was refused. */
export const sendAgain = {
  title: 'Please send it again',
  text: 'We could not take that form. Most often it had been open for more than an hour, or was sent already. If you have sent it before, that answer is counted. If not, please choose again here.',
};

/** The form that asks whether a page was clear. There is no field for text, so nobody can tell us about themselves. */
export function FeedbackPage({ path, title, token, clear, again }: Props) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: title, path }]} />
      <h1>{again ? sendAgain.title : `Was “${title}” clear?`}</h1>
      {again && <p className="lead">{sendAgain.text}</p>}
      <form className="feedback-form" action="/api/feedback" method="post">
        <input type="hidden" name="page" value={path} />
        <input type="hidden" name="token" value={token} />
        <div className="visually-hidden" aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <fieldset>
          <legend>{again ? `Was “${title}” clear?` : 'Was it clear?'}</legend>
          <Choice type="radio" name="clear" value="yes" chosen={clear === 'yes'}>
            Yes
          </Choice>
          <Choice type="radio" name="clear" value="no" chosen={clear === 'no'}>
            No
          </Choice>
        </fieldset>
        <fieldset>
          <legend>If not, why? Choose what applies, or nothing.</legend>
          {Object.entries(reasons).map(([name, words]) => (
            <Choice key={name} type="checkbox" name="reasons" value={name}>
              {words}
            </Choice>
          ))}
        </fieldset>
        <button className="button" type="submit">
          Send
        </button>
      </form>
      <p className="meta">
        We count your answer and the reasons you choose. With them we keep nothing about you: no name, no address, no
        cookie. <a href="/privacy">Privacy</a> says what is kept.
      </p>
    </>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  chosen?: boolean;
  children: ReactNode;
}

function Choice({ type, name, value, chosen = false, children }: ChoiceProps) {
  const id = `${name}-${value}`;
  return (
    <div className="choice">
      <input id={id} type={type} name={name} value={value} defaultChecked={chosen} required={type === 'radio'} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
