import { getArticleList } from '#lib/content/article.ts';
import { getFaqGroups } from '#lib/content/faq.ts';
import { llmsText } from '#lib/seo/llms.ts';
import { getSite } from '#lib/seo/site.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

/** The newest articles and all questions, in the form that language models are given. */
export async function GET(): Promise<Response> {
  const [site, list, groups] = await Promise.all([getSite(), getArticleList(1), getFaqGroups()]);
  const text = llmsText(site, list ?? { articles: [] }, groups);
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
