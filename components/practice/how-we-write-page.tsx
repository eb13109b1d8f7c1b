import { type RichText as RichTextData } from '#lib/content/rich-text.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { RichText } from '../rich-text/rich-text.tsx';

/** Who writes and checks, and how to complain. A practice that has not said so yet still says where to write. */
export function HowWeWritePage({ title, body }: { title: string; body: RichTextData }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>{title}</h1>
      {body.length > 0 ? (
        <RichText value={body} outline={outline(body, [])} />
      ) : (
        <p>
          We have not written this page yet. Each article and answer names who wrote or checked it, and when. If you
          have found a mistake, please <a href="/contact">tell us</a>.
        </p>
      )}
      <p>
        Mistakes of fact that we have put right are listed on their pages, and in a{' '}
        <a href="/feeds/corrections/rss.xml">feed of corrections</a>.
      </p>
    </>
  );
}
