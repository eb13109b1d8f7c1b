import { type Context, type MiddlewareHandler } from 'hono';
import { ApiError, forbidden, httpError, unauthorised } from '../protocol/errors.ts';
import { anonymous, type Caller } from '../protocol/roles.ts';
import { type Lake, type LakeEnv } from './context.ts';

/** Names of this machine for itself. `*.localhost` resolves to loopback by RFC 6761. */
const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name === '127.0.0.1' || name === '[::1]' || name.endsWith('.localhost');

function parsedUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

/**
 * Refuses requests that do not name this machine in `Host`: a page of a foreign site whose name was made to resolve
 * to 127.0.0.1 (DNS rebinding) is same-origin with itself and sends no telling `Origin`, but it does send its own name.
 */
export function checkHost(lake: Lake): MiddlewareHandler<LakeEnv> {
  return async (context, next) => {
    if (!isAllowedHost(lake, context.req.header('host') ?? '')) {
      throw httpError(421, 'Misdirected Request', 'This lake does not answer to that host name.');
    }
    await next();
  };
}

/** Tells whether a `Host` header names this lake. */
export function isAllowedHost(lake: Lake, host: string): boolean {
  const name = parsedUrl(`http://${host}`)?.hostname ?? '';
  return isLoopbackName(name) || isSanityName(name, lake.projectId) || lake.allowedHosts.includes(name);
}

/** The names under which Sanity's tools know their API (`sanity-cli.mjs`); nobody else can serve a page there. */
const isSanityName = (name: string, projectId: string): boolean =>
  name === 'api.sanity.io' || name === `${projectId}.api.sanity.io`;

/** Tells whether a browser page of this origin may talk to the lake. */
export function isAllowedOrigin(lake: Lake, origin: string): boolean {
  const url = parsedUrl(origin);
  if (!url || url.origin !== origin) return false;
  return isLoopbackName(url.hostname) || lake.allowedOrigins.includes(origin);
}

/** Answers CORS for allowed origins and refuses the others, preflight or not. */
export function checkOrigin(lake: Lake): MiddlewareHandler<LakeEnv> {
  return async (context, next) => {
    const origin = context.req.header('origin');
    context.header('vary', 'origin', { append: true });
    if (origin === undefined) {
      await next();
      return;
    }
    if (!isAllowedOrigin(lake, origin)) throw forbidden('Origin not allowed');
    context.header('access-control-allow-origin', origin);
    context.header('access-control-allow-credentials', 'true');
    context.header('access-control-expose-headers', 'content-type, content-length, etag, traceparent');
    if (context.req.method !== 'OPTIONS') {
      await next();
      return;
    }
    context.header('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
    context.header('access-control-allow-headers', context.req.header('access-control-request-headers') ?? '');
    context.header('access-control-max-age', '600');
    context.status(204);
    context.res = context.body(null);
  };
}

/** Finds out who sent a request. A token that does not count is refused rather than taken for none. */
export function identify(lake: Lake): MiddlewareHandler<LakeEnv> {
  return async (context, next) => {
    const header = context.req.header('authorization');
    const caller = header === undefined ? anonymous : callerOfHeader(lake, header);
    context.set('caller', caller);
    context.set('stillCounts', () => header === undefined || stillSpeaksFor(lake, header, caller));
    await next();
  };
}

/**
 * Tells whether an `Authorization` header still speaks for this caller in the same role: people are removed, roles
 * change, sessions end. What cannot be told counts as no.
 */
export function stillSpeaksFor(lake: Lake, header: string, { id, role }: Caller): boolean {
  try {
    const now = lake.accounts.callerStill(tokenIn(header) ?? '');
    return now.id === id && now.role === role;
  } catch (error) {
    if (!(error instanceof ApiError)) {
      lake.log({ level: 'error', message: 'A token could not be looked up', error: String(error) });
    }
    return false;
  }
}

/**
 * Whom an `Authorization` header speaks for.
 *
 * @throws {ApiError} 401 when that is nobody
 */
export function callerOfHeader(lake: Lake, header: string): Caller {
  const token = tokenIn(header);
  if (token === undefined) throw unauthorised();
  return lake.accounts.callerOf(token);
}

/** The token a request carries, if any. */
export const bearerToken = (context: Context<LakeEnv>): string | undefined =>
  tokenIn(context.req.header('authorization') ?? '');

/** The scheme's name is the same in any case: RFC 9110, 11.1. */
const tokenIn = (header: string): string | undefined => /^Bearer ([A-Za-z0-9._~+/=-]{1,512})$/i.exec(header)?.[1];
