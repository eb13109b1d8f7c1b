import { type Metadata } from 'next';

import { spanish } from '../../lib/words/spanish.ts';
import { languages } from '../../sanity/content-types.ts';

const { title, text, home } = spanish.notFound;

export const metadata: Metadata = { title };

/** Seen under `next dev` only: `scripts/serve.ts` sends the one page for 404s, which says this as well. */
export default function NotFound() {
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p>
        <a href={languages[spanish.language].prefix}>{home}</a>
      </p>
    </>
  );
}
