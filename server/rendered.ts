import { buffer } from 'node:stream/consumers';

import { entityTag } from '#lib/page-store/encodings.ts';
import { isCacheable } from '#lib/page-store/page-path.ts';
import { stripPage } from '#lib/page-store/strip-page.ts';
import { INTERNAL, REVALIDATED } from './cached-pages.ts';
import { inEncoding, isCompressible } from './compress.ts';
import { negotiateEncoding } from './negotiation.ts';
import type { NextResponse } from './next-handler.ts';
import type { RequestHead } from './reply.ts';
import { Representation } from './representation.ts';

/** What belongs to one encoding of a body, which is made anew. */
const OF_ENCODING = /^(?:content-length|content-encoding|transfer-encoding|etag|vary)$/;

/** For what is made for one draft cookie: no cache may give it to a reader. */
const FOR_ONE = 'private, no-store';

interface Rendering {
  /** A page without script. Drafts keep theirs. */
  isForReader: boolean;
  /** When Next was asked, in milliseconds. */
  began: number;
}

/** What Next has just rendered, as it is sent: the next reader gets the same from the page store. */
export async function represent(
  { status, headers, body: stream }: NextResponse,
  asked: RequestHead,
  { isForReader, began }: Rendering,
): Promise<Representation> {
  const contentType = String(headers['content-type'] ?? '');
  const rendered = await buffer(stream);
  const isPage = isForReader && contentType.startsWith('text/html');
  const body = isPage ? Buffer.from(stripPage(rendered.toString())) : rendered;
  // Next speaks to a CDN; a page for one reader alone (`private`) stays so.
  const isForCdn = String(headers['cache-control']).includes('s-maxage');
  const isShared = isForReader && isForCdn;
  const isStored = isShared && isCacheable(asked.url!.split('?', 1)[0]!);
  const bodies = await inEncoding(body, contentType, negotiateEncoding(asked.headers['accept-encoding']));
  const tag = entityTag(body);
  const own = Object.entries(headers).filter(([name]) => {
    return !OF_ENCODING.test(name) && (!isShared || !INTERNAL.test(name));
  });
  return new Representation({
    status,
    headers: { ...Object.fromEntries(own), ...(isForCdn && { 'cache-control': isForReader ? REVALIDATED : FOR_ONE }) },
    bodies,
    // A picture has one encoding, so that its tag names each byte (RFC 9110 § 8.8.1).
    etag: isShared || isCompressible(contentType) ? tag : tag.replace('W/', ''),
    ...(isStored && { lastModified: began }),
    ...(!isForReader && headers['vary'] && { vary: [headers['vary']].flat().join(', ') }),
  });
}
