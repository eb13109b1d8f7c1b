import { type Person } from '#lib/content/person.ts';
import { listBreadcrumb } from '#lib/seo/breadcrumbs.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { NewestArticles } from '../article/newest-articles.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { RichText } from '../rich-text/rich-text.tsx';
import { Picture } from '../ui/picture.tsx';

/** A person of the practice: who they are, what they wrote and what they checked. */
export function PersonPage({ person }: { person: Person }) {
  return (
    <>
      <Breadcrumbs crumbs={[listBreadcrumb('person')]} />
      <div className="person-head">
        {person.photo && <Picture picture={person.photo} ratio={1} sizes="clamp(5.5rem, 22vw, 9rem)" eager />}
        <div>
          <h1>{person.name}</h1>
          <p className="lead">
            {person.role}, {person.credentials}
          </p>
        </div>
      </div>
      {person.bio && <RichText value={person.bio} outline={outline(person.bio, [])} />}
      <Articles title="Written" id="written" articles={person.written} older={person.olderWritten} />
      <Articles title="Reviewed" id="reviewed" articles={person.reviewed} older={person.olderReviewed} />
    </>
  );
}

interface ArticlesProps {
  title: string;
  id: string;
  articles: Person['written'];
  older: number;
}

function Articles({ title, id, articles, older }: ArticlesProps) {
  if (articles.length === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <NewestArticles articles={articles} older={older} />
    </section>
  );
}
