import { getArticle } from '#lib/content/article.ts';
import { articleMarkdown } from '#lib/seo/article-markdown.ts';
import { getSite } from '#lib/seo/site.ts';
import { isLanguage } from '#sanity/content-types.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

interface Context {
  params: Promise<{ language: string; slug: string }>;
}

/** None at build time: few ask for Markdown. */
export function generateStaticParams() {
  return [];
}

/** `/articles/<slug>.md`: an article as Markdown. Which form one gets is decided by the address alone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { language, slug } = await params;
  const article = isLanguage(language) ? await getArticle(slug, language) : null;
  if (article === null) return new Response('No such article.', { status: 404 });
  const site = await getSite();
  return new Response(articleMarkdown(article, site), {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      Link: `<${site.url}${article.path}>; rel="canonical"`,
    },
  });
}
