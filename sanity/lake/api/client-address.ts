import { type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { type Context } from 'hono';
import { convertIPv6BinaryToString, convertIPv6ToBinary } from 'hono/utils/ipaddr';
import proxyAddr from 'proxy-addr';
import { type Lake, type LakeEnv } from './context.ts';

/** Tells whether a proxy's `X-Forwarded-For` counts. */
export type TrustProxy = Lake['trustProxy'];

/** @param named addresses and subnets of proxies; this machine's own always count, since the site is one */
export const trustProxies = (named: readonly string[]): TrustProxy => proxyAddr.compile(['loopback', ...named]);

/**
 * Whom limits count a request for: the address it came from, as the nearest trusted proxy saw it. Of an IPv6 address it is
 * the network of 64 bits, which is what one subscriber gets (RFC 6177). Requests from within the process come from this
 * machine.
 */
export function limitKey(lake: Pick<Lake, 'trustProxy'>, context: Context<LakeEnv>): string {
  const socket = context.env.incoming?.socket;
  if (!socket) return '127.0.0.1';
  // The header is the request's: one socket carries streams that have no connection of their own.
  const headers = { 'x-forwarded-for': context.req.header('x-forwarded-for') };
  const request = { headers, socket } as unknown as IncomingMessage;
  const named = proxyAddr(request, lake.trustProxy);
  return networkOf(isIP(named) ? named : (socket.remoteAddress ?? '127.0.0.1'));
}

const HOST_BITS = 64n;

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (isLoopbackAddress(address)) return address;
  const [plain = ''] = address.split('%', 1);
  return convertIPv6BinaryToString((convertIPv6ToBinary(plain) >> HOST_BITS) << HOST_BITS);
}

/** Tells whether an address is this machine's own. */
export const isLoopbackAddress = (address: string): boolean =>
  address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.');
