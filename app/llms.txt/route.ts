import { getArticleList } from '#lib/content/article.ts';
import { getFaqList } from '#lib/content/faq.ts';
import { llmsText } from '#lib/seo/llms.ts';
import { getSite } from '#lib/seo/site.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

/** The newest articles and the first questions, in the form that language models are given. */
export async function GET(): Promise<Response> {
  const [site, list, faqs] = await Promise.all([getSite(), getArticleList(1), getFaqList(1)]);
  const text = llmsText(site, list ?? { articles: [] }, faqs?.groups ?? []);
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}
