import { type ArticleLink } from '#lib/content/refs.ts';
import { ArticleCards } from './article-cards.tsx';

interface Props {
  /** The newest first. */
  articles: readonly ArticleLink[];
  /** How many more there are than these. */
  older: number;
}

/** The newest of what may be many articles, and where the others are. */
export function NewestArticles({ articles, older }: Props) {
  return (
    <>
      <ArticleCards articles={articles} />
      {older > 0 && (
        <p>
          {older.toLocaleString('en-GB')} older {older === 1 ? 'article is' : 'articles are'} in{' '}
          <a href="/articles">the list of all articles</a>.
        </p>
      )}
    </>
  );
}
