import { type RichText as RichTextData } from '#lib/content/rich-text.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { RichText } from '../rich-text/rich-text.tsx';

/** A page whose text is a field of the settings: about, privacy, accessibility. */
export function SettingsPage({ title, body }: { title: string; body: RichTextData }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>{title}</h1>
      <RichText value={body} outline={outline(body, [])} />
    </>
  );
}
