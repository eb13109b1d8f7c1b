import { fetchRendition } from '../../../../lib/content/rendition.ts';
import { parseRendition } from '../../../../lib/media.ts';

interface Context {
  params: Promise<{ file: string; rendition: string }>;
}

/** A picture in one of the sizes that pages offer, from our own origin. Its address names its content, so it never changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file, rendition } = await params;
  const wanted = parseRendition(file, rendition);
  if (!wanted) return new Response('No such picture.', { status: 404 });
  const answer = await fetchRendition(wanted);
  if (answer === null) return new Response('No such picture.', { status: 404 });
  return new Response(answer.body, {
    headers: {
      'Content-Type': 'image/webp',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
