import type { Server } from 'node:http';

import { createFailureReply } from '#server/failure-reply.ts';
import type { LakeProxy } from '#server/lake-proxy.ts';
import { createSiteServer } from '#server/site-server.ts';

/** A site that answers everything else with its name. */
export function siteBefore(lake: LakeProxy): Server {
  const reply = async () => ({ status: 200, headers: {}, body: Buffer.from('the site') });
  const fail = createFailureReply(() => undefined, {});
  return createSiteServer({ site: { reply, replyAtOnce: () => undefined }, fail, lake });
}
