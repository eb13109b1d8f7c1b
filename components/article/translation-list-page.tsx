import { type ArticleLink } from '#lib/content/refs.ts';
import { ArticleCards } from './article-cards.tsx';

interface Props {
  title: string;
  articles: readonly ArticleLink[];
}

/** What there is to read in Spanish, and that the rest is in English. */
export function TranslationListPage({ title, articles }: Props) {
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">
        Aquí está lo que hemos traducido hasta ahora. El resto del sitio está <a href="/">en inglés</a>.
      </p>
      <ArticleCards articles={articles} heading="h2" language="es" />
    </>
  );
}
