import { type Article } from '#lib/content/article.ts';
import { articleBreadcrumbs } from '#lib/seo/breadcrumbs.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { english } from '#lib/i18n/english.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { CorrectionList } from '../review/correction-list.tsx';
import { ReviewDetails } from '../review/review-details.tsx';
import { ReviewNotices } from '../review/review-notices.tsx';
import { RichText } from '../rich-text/rich-text.tsx';
import { SourceList } from '../source/source-list.tsx';
import { KeyPoints } from './key-points.tsx';

interface Props {
  article: Article;
  /** Where the article is read online. */
  url: string;
}

/** An article without its opening picture and ways on: on paper two columns, which end with where it came from. */
export function LeafletPage({ article, url }: Props) {
  const structure = outline(
    article.body,
    article.sources.map((source) => source.id),
  );
  return (
    <>
      <Breadcrumbs crumbs={[...articleBreadcrumbs(article), { label: article.title, path: article.path }]} />
      <p className="leaflet-help">
        This is the leaflet of <a href={article.path}>{article.title}</a>. Print it with your browser’s print command
        (Ctrl+P, on a Mac ⌘P): it comes out in two columns on A4.
      </p>
      <article className="leaflet">
        <h1>{article.title}</h1>
        <p className="lead">{article.summary}</p>
        <KeyPoints points={article.keyPoints} words={english} />
        <RichText value={article.body} outline={structure} />
        <SourceList sources={article.sources} outline={structure} />
        <CorrectionList corrections={article.corrections} />
        <ReviewNotices {...article} words={english} />
        <ReviewDetails {...article} />
        <p className="leaflet-origin">Read online, where it is kept up to date: {url}</p>
      </article>
    </>
  );
}
