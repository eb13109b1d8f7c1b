import { Breadcrumbs } from '../layout/breadcrumbs.tsx';

/** What can become of an answer. */
export const outcomes = {
  thanks: {
    title: 'Thank you',
    text: 'Your answer is counted. It helps us to decide which page to improve next.',
  },
  closed: {
    title: 'We cannot take answers just now',
    text: 'Please try again later. If something on a page is wrong or unclear, you can also tell the practice.',
  },
} as const;

/** A page that says so. */
export function FeedbackOutcome({ outcome }: { outcome: keyof typeof outcomes }) {
  const { title, text } = outcomes[outcome];
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <ul className="ways">
        <li>
          <a href="/articles">Look through all articles</a>
        </li>
        <li>
          <a href="/contact">Ask the practice</a>
        </li>
      </ul>
    </>
  );
}
