import { type LookupFunction } from 'node:net';
import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

export interface RequestOptions {
  method?: 'HEAD' | 'GET';
  /** How long one request may take, in milliseconds. */
  timeout?: number;
  /** Addresses that tests may reach although they are private. */
  allowed?: string[];
  /** Stands in for DNS in tests. */
  lookup?: LookupFunction;
  /** Characters of the body that are read; the rest is left. */
  longest?: number;
}

/** The head of a response, and its beginning when it was asked for. */
export interface PublicResponse {
  status: number;
  location: string | undefined;
  text: string;
  /** False when the body was longer than what was read. */
  isWhole: boolean;
}

/** What we call ourselves, so that a website can turn us away. */
export const userAgent = 'StillpointLinkCheck/1.0';
const seconds10 = 10_000;
const characters100k = 100_000;

/**
 * Requests one address without following redirects, and never one in a private network: the agent looks at each IP address
 * that a connection is made to, after the name was resolved, so that no spelling and no second answer of DNS gets by.
 *
 * @throws when it is no web address, cannot be reached, takes too long, or is in a private network
 */
export function requestPublic(address: string | URL, options: RequestOptions = {}): Promise<PublicResponse> {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new Error(`${url.protocol} is no address of a website.`);
  const { method = 'HEAD', timeout = seconds10, allowed = [], lookup, longest = characters100k } = options;
  const isSecure = url.protocol === 'https:';
  const Agent = isSecure ? RequestFilteringHttpsAgent : RequestFilteringHttpAgent;
  const agent = new Agent({ allowIPAddressList: allowed });
  const headers = { 'user-agent': userAgent, accept: '*/*' };
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeout);
    const request = (isSecure ? https : http).request(
      url,
      { agent, method, headers, signal, ...(lookup && { lookup }) },
      (response) => {
        let text = '';
        const finish = () => {
          response.destroy();
          const isWhole = text.length < longest;
          resolve({ status: response.statusCode!, location: response.headers.location, text, isWhole });
        };
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          if (text.length >= longest) finish();
        });
        response.on('end', finish).on('error', reject);
      },
    );
    request.on('error', reject).end();
  });
}
