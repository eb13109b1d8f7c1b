import { type ArticleLink } from '../../lib/content/refs.ts';
import { Picture } from '../ui/picture.tsx';

interface Props {
  articles: readonly ArticleLink[];
  /** Level of the heading above the list, plus one. */
  heading?: 'h2' | 'h3';
}

/** Articles to choose from, each with picture, title and summary. */
export function ArticleCards({ articles, heading: Heading = 'h3' }: Props) {
  return (
    <ul className="cards">
      {articles.map((article) => (
        <li key={article.id} className="card">
          {article.picture && (
            <div className="card-picture">
              {/* The link beside it says all: the drawing is not announced again. */}
              <Picture
                picture={{ ...article.picture, alt: '' }}
                sizes="(min-width: 60rem) 20rem, (min-width: 40rem) 45vw, 92vw"
              />
            </div>
          )}
          <Heading>
            <a href={article.path}>{article.title}</a>
          </Heading>
          <p>{article.summary}</p>
        </li>
      ))}
    </ul>
  );
}
