import { PortableText } from '@portabletext/react';

import content from '../../../content.json';
import { sanityFetch } from '../../../sanity/live.js';

const query = `*[_type == "article" && slug.current == $slug][0]{
  title, summary, keyPoints, body, "sources": sources[]->{_id, title, authors, year, url}
}`;

const components = {
  types: {
    callout: ({ value }) => (
      <aside className="callout">
        <PortableText value={value.body} components={components} />
      </aside>
    ),
    evidenceNote: ({ value }) => <aside className="evidence-note">{value.text}</aside>,
    picture: ({ value }) => <figure className="figure">{value.caption}</figure>,
    citation: () => null,
  },
  marks: { articleLink: ({ children }) => children, evidence: ({ children }) => children },
};

const slugs = content.pages.flatMap(({ path }) => /^\/articles\/([^/]+)$/.exec(path)?.[1] ?? []);

export function generateStaticParams() {
  return slugs.map((slug) => ({ slug }));
}

async function getArticle(params) {
  return (await sanityFetch({ query, params: { slug: (await params).slug } })).data;
}

export async function generateMetadata({ params }) {
  const { title, summary } = await getArticle(params);
  return { title, description: summary, openGraph: { title, description: summary } };
}

export default async function Page({ params }) {
  const { slug } = await params;
  const article = await getArticle(params);
  const picture = content.pages.find(({ path }) => path === `/articles/${slug}`).picture;
  return (
    <main id="main" tabIndex={-1} className="article">
      <h1>{article.title}</h1>
      <p className="lead">{article.summary}</p>
      <figure className="figure" dangerouslySetInnerHTML={{ __html: picture }} />
      <ul className="key-points">
        {article.keyPoints?.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <PortableText value={article.body} components={components} />
      <ol className="sources">
        {article.sources?.map(({ _id, title, authors, year, url }) => (
          <li key={_id}>
            {authors} ({year}). <a href={url}>{title}</a>
          </li>
        ))}
      </ol>
    </main>
  );
}
