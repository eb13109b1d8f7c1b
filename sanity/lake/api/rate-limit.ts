import { type MiddlewareHandler } from 'hono';
import { httpError } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import { isLoopbackAddress, limitKey } from './client-address.ts';
import { type Lake, type LakeEnv } from './context.ts';

interface Bucket {
  tokens: number;
  filled: number;
}

/**
 * Holds each other machine to so many requests a second, with some in reserve (a token bucket).
 * This machine's own requests are not counted: they are the site's, or a proxy's that does its own counting.
 */
export function limitRate(lake: Lake): MiddlewareHandler<LakeEnv> {
  const buckets = new Map<string, Bucket>();
  return async (context, next) => {
    const address = limitKey(lake, context);
    if (!isLoopbackAddress(address) && !take(buckets, address, Date.now())) {
      context.header('retry-after', '1');
      throw httpError(429, 'Too Many Requests', 'Too many requests: slow down.');
    }
    await next();
  };
}

/** Takes a token from an address's bucket; tells whether there was one. */
export function take(buckets: Map<string, Bucket>, address: string, now: number): boolean {
  const { perSecond, burst, addresses } = limits.rate;
  const present = buckets.get(address) ?? { tokens: burst, filled: now };
  const tokens = Math.min(burst, present.tokens + ((now - present.filled) / 1_000) * perSecond);
  buckets.delete(address);
  buckets.set(address, { tokens: Math.max(0, tokens - 1), filled: now });
  const oldest = buckets.keys().next().value;
  if (buckets.size > addresses && oldest !== undefined) buckets.delete(oldest);
  return tokens >= 1;
}
