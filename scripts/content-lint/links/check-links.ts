import { setTimeout } from 'node:timers/promises';
import robotsParser from 'robots-parser';
import { about, type Document, type Finding } from '../finding.ts';
import { checkAddress, type LinkState } from './check-address.ts';
import { outgoingLinks, type OutgoingLink } from './outgoing-links.ts';
import { requestPublic, type RequestOptions, userAgent } from '#lib/outbound/request-public.ts';

interface Options extends RequestOptions {
  /** Milliseconds between two requests to one website. */
  pause?: number;
}

/** Websites asked side by side. */
const websites = 8;
const second = 1000;

interface Result {
  links: OutgoingLink[];
  found: LinkState;
}

/**
 * Dead and moved links of the documents. Asks each address once, one at a time of a website, only where its robots.txt
 * allows it, and no more of a website that says it is busy.
 */
export async function linkFindings(documents: readonly Document[], options: Options = {}): Promise<Finding[]> {
  const links = documents.flatMap(outgoingLinks).filter(({ href }) => URL.canParse(href));
  const queue = [...Map.groupBy(links, ({ href }) => new URL(href).origin)];
  const results: Result[] = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(...(await resultsOf(...next, options)));
  };
  await Promise.all(Array.from({ length: websites }, work));
  // Without a network no name is known, and no link is at fault.
  const isOnline = results.some(({ found }) => found.state !== 'nameless' && found.state !== 'unknown');
  return isOnline ? results.flatMap(findingsOf) : [];
}

async function resultsOf(origin: string, links: OutgoingLink[], options: Options): Promise<Result[]> {
  const results: Result[] = [];
  const mayAsk = await readRobots(origin, options);
  for (const [href, places] of Map.groupBy(links, (link) => withoutFragment(link.href))) {
    if (!mayAsk(href)) continue;
    await setTimeout(options.pause ?? second);
    const found = await checkAddress(href, options);
    if (found.state === 'busy') break;
    results.push({ links: places, found });
  }
  return results;
}

function findingsOf({ links, found }: Result): Finding[] {
  const message = messageOf(found);
  return message ? links.map(({ document, path }) => about(document)('warning', path, message)) : [];
}

const withoutFragment = (href: string) => href.replace(/#.*$/s, '');

function messageOf(result: LinkState): string | undefined {
  if (result.state === 'gone') return 'The page this links to is gone. Give its new address, or remove the link.';
  if (result.state === 'nameless') return 'There is no such website. Correct the address, or remove the link.';
  if (result.state === 'private') return 'This leads into a private network, where readers cannot follow.';
  return result.state === 'moved' ? `The page has moved. Its address is now ${result.to}` : undefined;
}

/** Which addresses of a website we may ask for, after its robots.txt (RFC 9309). Without one, all. */
async function readRobots(origin: string, options: RequestOptions): Promise<(href: string) => boolean> {
  const address = `${origin}/robots.txt`;
  try {
    const { status, text } = await requestPublic(address, { ...options, method: 'GET' });
    const robots = robotsParser(address, status === 200 ? text : '');
    return (href) => robots.isAllowed(href, userAgent) !== false;
  } catch {
    // The link itself will tell whether the website can be reached.
    return () => true;
  }
}
