import { fetchDownload } from '#lib/content/download.ts';
import { ContentUnreachableError } from '#lib/content/errors.ts';
import { downloadTypeNames, downloadTypes } from '#sanity/content-types.ts';

interface Context {
  params: Promise<{ hash: string; name: string }>;
}

/** A file for readers to keep, from our own origin, under the name that its address ends with. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { hash, name } = await params;
  const ending = downloadTypeNames.find((type) => name.endsWith(`.${type}`));
  if (!ending || !/^[a-f0-9]{40}$/.test(hash) || !/^[a-z0-9-]+\.[a-z0-9]+$/.test(name)) return none();
  try {
    const file = await fetchDownload(`${hash}.${ending}`);
    if (!file) return none();
    const length = file.headers.get('content-length');
    return new Response(file.body, {
      headers: {
        'Content-Type': downloadTypes[ending],
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'public, max-age=31536000, immutable',
        'X-Content-Type-Options': 'nosniff',
        ...(length && { 'Content-Length': length }),
      },
    });
  } catch (error) {
    if (!(error instanceof ContentUnreachableError)) throw error;
    console.error(`[downloads] ${error.message}`);
    return new Response('This file cannot be fetched at the moment.', {
      status: 503,
      headers: { 'Retry-After': '30', 'Cache-Control': 'no-store' },
    });
  }
}

function none(): Response {
  return new Response('No such file.', { status: 404 });
}
