import { ContentUnreachableError } from '#lib/content/errors.ts';
import { loadPicture } from '#lib/media/load-picture.ts';
import { parseRendition } from '#lib/media/renditions.ts';

interface Context {
  params: Promise<{ file: string; rendition: string }>;
}

/** An address names its content, so what it answers never changes; only what stands in for it does. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_NOW = 'public, max-age=60';

/** A picture in one of the sizes that pages offer, from our own origin. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file, rendition } = await params;
  const wanted = parseRendition(file, rendition);
  if (!wanted) return new Response('No such picture.', { status: 404 });
  try {
    const picture = await loadPicture(wanted);
    if (!picture) return new Response('No such picture.', { status: 404 });
    return new Response(picture.bytes, {
      headers: {
        'Content-Type': picture.mediaType,
        'Cache-Control': picture.isFinal ? FOR_EVER : FOR_NOW,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  } catch (error) {
    if (!(error instanceof ContentUnreachableError)) throw error;
    console.error(`[pictures] ${error.message}`);
    return new Response('This picture cannot be fetched at the moment.', {
      status: 503,
      headers: { 'Retry-After': '30', 'Cache-Control': 'no-store' },
    });
  }
}
