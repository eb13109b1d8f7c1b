import { isPreview } from '#lib/preview/mode.ts';
import { previewClient } from '#lib/preview/preview-client.ts';

/** Keeps proxies from closing a quiet stream, in milliseconds. */
const HEARTBEAT_MS = 20_000;

/** Since v2025-02-19 a listener hears of published documents only, unless it asks for all. */
const OF_DRAFTS_TOO = { includeAllVersions: true, includeResult: false };

const encoder = new TextEncoder();
const CHANGED = encoder.encode('data: changed\n\n');
const HEARTBEAT = encoder.encode(':\n\n');

/**
 * A stream of server-sent events that says when some document has changed, and nothing of it, so that an open preview
 * draws itself anew. The first event says that the stream has begun to listen.
 *
 * Source: HTML Standard, "Server-sent events".
 */
export async function GET(request: Request): Promise<Response> {
  const client = previewClient();
  if (!client || !(await isPreview())) return new Response('This preview has ended.', { status: 401 });
  let end: () => void;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const heartbeat = setInterval(() => controller.enqueue(HEARTBEAT), HEARTBEAT_MS);
      const listening = client
        .listen('*', {}, { ...OF_DRAFTS_TOO, events: ['welcome', 'mutation'], visibility: 'query' })
        .subscribe({
          next: () => controller.enqueue(CHANGED),
          error: (error: unknown) => {
            clearInterval(heartbeat);
            controller.error(error);
          },
        });
      end = () => {
        clearInterval(heartbeat);
        listening.unsubscribe();
      };
      request.signal.addEventListener('abort', end);
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
