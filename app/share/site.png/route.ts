import { drawShareCard } from '#lib/seo/share-picture.ts';
import { getSite } from '#lib/seo/site.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

/** The share picture of pages that are not one document's. */
export async function GET(): Promise<Response> {
  const { practiceName, tagline } = (await getSite()).settings;
  const picture = await drawShareCard({ title: tagline ?? practiceName, label: null, practiceName, picture: null });
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
}
