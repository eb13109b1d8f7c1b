import proxyAddr from 'proxy-addr';
import { z } from 'zod';

import type { Cdn } from './cdn/cdn.ts';

/**
 * Everything the environment decides about this site. `.env.example` explains each variable for people.
 * The site and its server read them here only; the lake, the seed and the tests' browser know nothing of the site and read
 * their own.
 */
export type Env = {
  host: string;
  port: number;
  /** Public base URL without a trailing slash, for canonical links. */
  siteUrl: string;
  /** True when the content lives in hosted Sanity, false for the embedded lake. */
  hosted: boolean;
  projectId: string;
  dataset: string;
  /** Base URL of the content API without a trailing slash. */
  apiHost: string;
  useProjectHostname: boolean;
  readToken: string | undefined;
  webhookSecret: string | undefined;
  /** Writes what readers answer to “Was this page clear?”; without it nobody is asked. */
  feedbackToken: string | undefined;
  /** Announces changed pages to search engines; without it none is. */
  indexNowKey: string | undefined;
  indexNowEndpoint: string;
  /** Seconds after which content is compared while changes are not heard. */
  contentMaxAge: number;
  /** A lake that runs elsewhere: none is started. */
  lakeUrl: string | undefined;
  lakePort: number;
  lakeDir: string;
  /** Folder of the built site, below the project's. */
  buildDir: string;
  /** Addresses and subnets whose `X-Forwarded-For` counts, besides this machine's own. */
  trustedProxies: readonly string[];
  /** Folder of the rendered pages. */
  pagesDir: string;
  /** What keeps pages between readers and the site, and is told when they change. */
  cdn: Cdn | undefined;
  /** Vercel sets this variable: no process lives long there, and what a build rendered is served. */
  onVercel: boolean;
  /** Where `npm run dev` serves the Studio, to this machine. */
  studioDevUrl: string | undefined;
};

/** A variable that cannot be used. The message has one line a variable, each saying what to write instead. */
export class EnvError extends Error {
  override name = 'EnvError';
}

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(65535))
    .default(fallback);

/** An http(s) address without path, query or credentials; a trailing slash is dropped. */
const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  context.addIssue('not an origin');
  return z.NEVER;
});

/** Comma-separated addresses and subnets. */
const subnets = z.string().transform((text, context) => {
  const given = text.split(',').map((part) => part.trim());
  try {
    proxyAddr.compile(given);
    return given;
  } catch {
    context.addIssue('not addresses');
    return z.NEVER;
  }
});

/** Comma-separated addresses. */
const origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(origin));

const schema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: port(3000),
  SITE_URL: origin.optional(),
  SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .optional(),
  SANITY_DATASET: z
    .string()
    .regex(/^~?[a-z0-9][a-z0-9_-]{0,63}$/)
    .default('production'),
  SANITY_API_HOST: origin.optional(),
  SANITY_READ_TOKEN: z.string().regex(/^\S+$/).optional(),
  SANITY_WEBHOOK_SECRET: z.string().min(32).optional(),
  SANITY_FEEDBACK_TOKEN: z.string().regex(/^\S+$/).optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/)
    .optional(),
  INDEXNOW_ENDPOINT: z.url({ protocol: /^https?$/ }).default('https://api.indexnow.org/indexnow'),
  CONTENT_MAX_AGE: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(600))
    .default(600),
  LAKE_URL: origin.optional(),
  LAKE_PORT: port(3333),
  LAKE_DIR: z.string().default('.lake'),
  // A build must not count as a source of the next one: the fingerprint passes over what begins with a dot.
  SITE_BUILD_DIR: z.string().regex(/^\.\w/).default('.next'),
  PAGES_DIR: z.string().optional(),
  VERCEL: z.string().optional(),
  STUDIO_DEV_URL: origin.optional(),
  CDN: z.enum(['varnish', 'cloudflare', 'fastly']).optional(),
  CDN_PURGE_URL: origins.optional(),
  CDN_SERVICE: z.string().regex(/^\w+$/).optional(),
  CDN_TOKEN: z.string().regex(/^\S+$/).optional(),
  TRUSTED_PROXIES: subnets.default([]),
});

type Variable = keyof typeof schema.shape;
type Variables = z.output<typeof schema>;

const remedies: Record<Variable, string> = {
  HOST: 'write the address to listen on, such as HOST=127.0.0.1 (this machine only) or HOST=0.0.0.0 (the whole network)',
  PORT: 'write a number from 1 to 65535, such as PORT=3000',
  SITE_URL: 'write the address visitors use, without a path, such as SITE_URL=https://www.example.org',
  SANITY_PROJECT_ID: 'write the project id shown at sanity.io/manage, such as SANITY_PROJECT_ID=ab12cd34',
  SANITY_DATASET: 'write lower-case letters, digits, "-" or "_", such as SANITY_DATASET=production',
  SANITY_API_HOST: 'write a base URL without a path, such as SANITY_API_HOST=https://api.sanity.io',
  SANITY_READ_TOKEN: 'write the token alone, without spaces, or leave the variable out',
  SANITY_FEEDBACK_TOKEN: 'write the token alone, without spaces, or leave the variable out',
  SANITY_WEBHOOK_SECRET: 'write at least 32 characters (`openssl rand -hex 32` makes some), or leave the variable out',
  INDEXNOW_KEY: 'write 8 to 128 letters, digits or "-" (`openssl rand -hex 16` makes some), or leave the variable out',
  INDEXNOW_ENDPOINT: 'write a web address, such as INDEXNOW_ENDPOINT=https://api.indexnow.org/indexnow',
  CONTENT_MAX_AGE: 'write 1 to 600 seconds, such as CONTENT_MAX_AGE=600',
  LAKE_URL: 'write the address of a lake that runs elsewhere, without a path, such as LAKE_URL=http://10.0.0.5:3333',
  LAKE_PORT: 'write a number from 1 to 65535, such as LAKE_PORT=3333',
  LAKE_DIR: 'write a folder, such as LAKE_DIR=.lake',
  SITE_BUILD_DIR: 'write a folder of the project whose name begins with a dot, such as SITE_BUILD_DIR=.next',
  PAGES_DIR: 'write a folder, such as PAGES_DIR=.pages',
  CDN: 'write CDN=varnish, CDN=cloudflare or CDN=fastly, or leave the variable out',
  CDN_PURGE_URL: 'write the address of each Varnish, such as CDN_PURGE_URL=http://127.0.0.1:6081,http://10.0.0.7:6081',
  CDN_SERVICE:
    "write the id of Cloudflare's zone or of Fastly's service, such as CDN_SERVICE=023e105f4ecef8ad9ca31a8372d0c353",
  CDN_TOKEN: 'write a token that may purge, without spaces',
  VERCEL: 'leave the variable out: Vercel sets it',
  STUDIO_DEV_URL: 'leave the variable out: `npm run dev` sets it',
  TRUSTED_PROXIES: 'write addresses or subnets, such as TRUSTED_PROXIES=10.0.0.5,fd00::/8',
};

const secret = new Set<Variable>(['SANITY_READ_TOKEN', 'SANITY_FEEDBACK_TOKEN', 'SANITY_WEBHOOK_SECRET', 'CDN_TOKEN']);

function complaint(variable: Variable, value: string): string {
  const shown = secret.has(variable) ? `has ${value.length} characters and cannot be used` : `is "${value}"`;
  return `${variable} ${shown}: ${remedies[variable]}.`;
}

const purgeApis = { cloudflare: 'https://api.cloudflare.com', fastly: 'https://api.fastly.com' } as const;

function cdnOf({ CDN: kind, CDN_PURGE_URL: urls, CDN_SERVICE: service, CDN_TOKEN: token }: Variables): Cdn | undefined {
  if (kind === undefined) return undefined;
  if (kind === 'varnish') {
    if (urls) return { kind, urls };
    throw new EnvError(`CDN is "varnish" and CDN_PURGE_URL is missing: ${remedies.CDN_PURGE_URL}.`);
  }
  if (service && token) return { kind, url: urls?.[0] ?? purgeApis[kind], service, token };
  const missing = service ? 'CDN_TOKEN' : 'CDN_SERVICE';
  throw new EnvError(`CDN is "${kind}" and ${missing} is missing: ${remedies[missing]}.`);
}

/**
 * Parses environment variables; an empty value counts as unset.
 *
 * @param variables usually `process.env`
 * @throws {EnvError} naming every variable that cannot be used
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(given);
  if (!result.success) {
    const broken = new Set(result.error.issues.map((issue) => issue.path[0] as Variable));
    throw new EnvError([...broken].map((variable) => complaint(variable, given[variable] ?? '')).join('\n'));
  }
  const { data } = result;
  if (data.LAKE_PORT === data.PORT) {
    throw new EnvError(`PORT and LAKE_PORT are both ${data.PORT}: give the site and the lake a port each.`);
  }
  const hosted = data.SANITY_PROJECT_ID !== undefined;
  if (hosted && data.LAKE_URL !== undefined) {
    throw new EnvError('LAKE_URL and SANITY_PROJECT_ID are both set: the content is in a lake or in hosted Sanity.');
  }
  if (!hosted && data.SANITY_DATASET !== 'production') {
    throw new EnvError(
      `SANITY_DATASET is "${data.SANITY_DATASET}" and SANITY_PROJECT_ID is missing: set both for hosted Sanity, or neither for the embedded lake.`,
    );
  }
  return {
    host: data.HOST,
    port: data.PORT,
    siteUrl: data.SITE_URL ?? `http://localhost:${data.PORT}`,
    hosted,
    projectId: data.SANITY_PROJECT_ID ?? 'stillpoint',
    dataset: data.SANITY_DATASET,
    apiHost:
      data.SANITY_API_HOST ??
      data.LAKE_URL ??
      (hosted ? 'https://api.sanity.io' : `http://127.0.0.1:${data.LAKE_PORT}`),
    useProjectHostname: hosted,
    readToken: data.SANITY_READ_TOKEN,
    webhookSecret: data.SANITY_WEBHOOK_SECRET,
    feedbackToken: data.SANITY_FEEDBACK_TOKEN,
    indexNowKey: data.INDEXNOW_KEY,
    indexNowEndpoint: data.INDEXNOW_ENDPOINT,
    contentMaxAge: data.CONTENT_MAX_AGE,
    lakeUrl: data.LAKE_URL,
    lakePort: data.LAKE_PORT,
    lakeDir: data.LAKE_DIR,
    trustedProxies: data.TRUSTED_PROXIES,
    buildDir: data.SITE_BUILD_DIR,
    // Beside the build, not in it: the pages outlive it.
    pagesDir: data.PAGES_DIR ?? (given.SITE_BUILD_DIR ? `${data.SITE_BUILD_DIR}-pages` : '.pages'),
    onVercel: data.VERCEL !== undefined,
    studioDevUrl: data.STUDIO_DEV_URL,
    cdn: cdnOf(data),
  };
}

let parsed: Env | undefined;

/** The environment of this process, parsed on first use and kept. Throws {@link EnvError} like {@link parseEnv}. */
export function getEnv(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
