import { Breadcrumbs } from '../layout/breadcrumbs.tsx';

export const expiredLink = {
  title: 'This preview link has expired',
  text: 'Links to pages that are not published yet work for a few days, or until they are taken back.',
};

/** What a reviewer gets whose share link no longer counts. */
export function ExpiredLinkPage() {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>{expiredLink.title}</h1>
      <p className="lead">{expiredLink.text}</p>
      <p>Ask the person who sent you the link for a new one.</p>
      <ul className="ways">
        <li>
          <a href="/">Go to the front page</a>
        </li>
        <li>
          <a href="/contact">Contact the practice</a>
        </li>
      </ul>
    </>
  );
}
