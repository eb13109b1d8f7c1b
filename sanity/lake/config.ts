import proxyAddr from 'proxy-addr';
import { z } from 'zod';
import { type Cost } from './accounts/passwords.ts';
import { type MailConfig } from './mail/mailer.ts';
import { lakeDirectory } from './store/folder.ts';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );

function areSubnets(list: string[]): boolean {
  try {
    proxyAddr.compile(list);
    return true;
  } catch {
    return false;
  }
}

/** A sender, such as `Rose Street Practice <studio@example.org>`. */
const sender = z
  .string()
  .regex(/^[^<>\n\r]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, 'a sender, such as Name <studio@example.org>');

const environment = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    LAKE_PORT: z.coerce.number('a port number').int().min(0).max(65_535).default(3333),
    LAKE_ACL_MODE: z.enum(['public', 'private'], '"public" or "private"').default('private'),
    LAKE_CORS_ORIGINS: list,
    LAKE_HOSTS: list,
    TRUSTED_PROXIES: list.refine(areSubnets, 'addresses or subnets, such as 10.0.0.5,fd00::/8'),
    LAKE_PUBLIC_URL: z.url().optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'a URL such as smtps://user:password@smtp.example.org' }).optional(),
    MAIL_FROM: sender.optional(),
    SITE_URL: z.url().optional(),
    PORT: z.string().default('3000'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, { path: ['MAIL_FROM'], error: 'needed with SMTP_URL' });

/** Where and how a lake runs. */
export interface LakeConfig {
  host: string;
  port: number;
  directory: string;
  projectId: string;
  dataset: string;
  /** Whether published documents can be read without a token. */
  aclMode: 'public' | 'private';
  /** Base URL for browsers, when it is not `http://localhost:<port>`. */
  publicUrl?: string;
  allowedOrigins: readonly string[];
  allowedHosts: readonly string[];
  /** Addresses and subnets of proxies whose `X-Forwarded-For` counts, besides this machine's own. */
  trustedProxies: readonly string[];
  /** Without it no e-mail is sent. */
  mail?: MailConfig;
  /** Of passwords, for tests alone: no environment variable makes it less. */
  passwordCost?: Cost;
}

/** Tells whether only this machine can reach a server that listens on `host`. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** The one project and dataset of an embedded lake. */
export const defaultNames = { projectId: 'stillpoint', dataset: 'production' } as const;

/**
 * Reads the lake's configuration from environment variables.
 *
 * @throws an error whose message names every variable that is wrong, and what it should be
 */
export function readConfig(env: Record<string, string | undefined>): LakeConfig {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(present);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The lake cannot start with this environment: ${wrong.join('; ')}.`);
  }
  const { HOST, LAKE_PORT, LAKE_PUBLIC_URL, SMTP_URL, MAIL_FROM, SITE_URL, PORT } = result.data;
  const siteUrl = (SITE_URL ?? `http://localhost:${PORT}`).replace(/\/$/, '');
  return {
    ...defaultNames,
    host: HOST,
    port: LAKE_PORT,
    directory: lakeDirectory(env),
    aclMode: result.data.LAKE_ACL_MODE,
    allowedOrigins: result.data.LAKE_CORS_ORIGINS,
    allowedHosts: result.data.LAKE_HOSTS,
    trustedProxies: result.data.TRUSTED_PROXIES,
    ...(SMTP_URL && MAIL_FROM && { mail: { smtpUrl: SMTP_URL, from: MAIL_FROM, siteUrl } }),
    ...(LAKE_PUBLIC_URL && { publicUrl: LAKE_PUBLIC_URL.replace(/\/$/, '') }),
  };
}
