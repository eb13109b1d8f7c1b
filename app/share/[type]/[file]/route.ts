import { getShareCard } from '#lib/content/share-card.ts';
import { drawShareCard } from '#lib/seo/share-picture.ts';
import { getSite } from '#lib/seo/site.ts';
import { isPageTypeName } from '#sanity/content-types.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

interface Context {
  params: Promise<{ type: string; file: string }>;
}

/** None at build time: a share picture is drawn when first asked for, then kept. */
export function generateStaticParams() {
  return [];
}

/** The share picture of one document's page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { type, file } = await params;
  const card = isPageTypeName(type) && file.endsWith('.png') ? await getShareCard(type, file.slice(0, -4)) : null;
  if (card === null) return new Response('No such picture.', { status: 404 });
  const { settings } = await getSite();
  const picture = await drawShareCard({ ...card, practiceName: settings.practiceName });
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
}
