import content from '../../content.json';

const pageAt = (segments = []) => content.pages.find(({ path }) => path === `/${segments.join('/')}`);

export const dynamicParams = false;

export function generateStaticParams() {
  return content.pages.map(({ path }) => ({ path: path.split('/').filter(Boolean) }));
}

export async function generateMetadata({ params }) {
  const { path, title, description } = pageAt((await params).path);
  return { title, description, alternates: { canonical: path }, openGraph: { title, description, url: path } };
}

export default async function Page({ params }) {
  const { body } = pageAt((await params).path);
  return <main id="main" tabIndex={-1} dangerouslySetInnerHTML={{ __html: body }} />;
}
