import { type Home } from '#lib/content/home.ts';
import { type SiteSettings } from '#lib/content/site-settings.ts';
import { ArticleCards } from '../article/article-cards.tsx';
import { FaqList } from '../faq/faq-list.tsx';
import { SearchForm } from '../search/search-form.tsx';
import { TopicLinks } from '../topic/topic-links.tsx';
import { Picture } from '../ui/picture.tsx';

/** The front page: what the practice is, where to start, how to come. */
export function HomePage({ home, settings }: { home: Home; settings: SiteSettings }) {
  return (
    <>
      <div className="hero">
        <div>
          <h1>{home.homeTitle}</h1>
          <p className="lead">{home.homeIntro}</p>
          <ul className="actions">
            <li>
              <a className="button" href="/articles">
                Start reading
              </a>
            </li>
            <li>
              <a className="button button-quiet" href="/contact">
                Visit the practice
              </a>
            </li>
          </ul>
        </div>
        {home.picture && (
          <Picture
            picture={home.picture}
            ratio={4 / 3}
            sizes="92vw"
            wide={{ media: '(min-width: 52rem)', ratio: 4 / 5, sizes: 'min(30.75rem, 42vw)' }}
            eager
          />
        )}
      </div>
      {home.featured.length > 0 && (
        <section className="section" aria-labelledby="featured">
          <h2 id="featured">Start here</h2>
          <ArticleCards articles={home.featured} />
        </section>
      )}
      <section className="section" aria-labelledby="topics">
        <h2 id="topics">Find by topic</h2>
        <SearchForm id="home-search" />
        <TopicLinks topics={home.topics} />
      </section>
      {home.faqs.length > 0 && (
        <section className="section" aria-labelledby="asked">
          <h2 id="asked">Often asked</h2>
          <FaqList faqs={home.faqs} />
          <p className="ways">
            <a href="/faqs">All questions</a>
          </p>
        </section>
      )}
      {settings.bookingNote && (
        <section className="section visit" aria-labelledby="visit">
          <h2 id="visit">Coming to us</h2>
          <p>{settings.bookingNote}</p>
          <p className="ways">
            <a href="/contact">Contact and opening hours</a>
          </p>
        </section>
      )}
    </>
  );
}
