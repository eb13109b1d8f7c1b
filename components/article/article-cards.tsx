import { type ArticleLink } from '#lib/content/refs.ts';
import { defaultLanguage, type Language } from '#sanity/content-types.ts';
import { Picture } from '../ui/picture.tsx';

interface Props {
  articles: readonly ArticleLink[];
  /** Level of the heading above the list, plus one. */
  heading?: 'h2' | 'h3';
  /** Of the page; an article in another is marked as such. */
  language?: Language;
}

/** Articles to choose from, each with picture, title and summary. */
export function ArticleCards({ articles, heading: Heading = 'h3', language = defaultLanguage }: Props) {
  const foreign = (article: ArticleLink) => (article.language === language ? undefined : article.language);
  return (
    <ul className="cards">
      {articles.map((article) => (
        <li key={article.id} className="card" lang={foreign(article)}>
          {article.picture && (
            <div className="card-picture">
              {/* The link beside it says all: the drawing is not announced again. */}
              <Picture
                picture={{ ...article.picture, alt: '' }}
                ratio={8 / 5}
                sizes="(min-width: 60rem) 20rem, (min-width: 40rem) 45vw, 92vw"
              />
            </div>
          )}
          <Heading>
            <a href={article.path} hrefLang={foreign(article)}>
              {article.title}
            </a>
          </Heading>
          <p>{article.summary}</p>
        </li>
      ))}
    </ul>
  );
}
