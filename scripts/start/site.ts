import type { Child } from './child.ts';
import type { Children } from './children.ts';

export type SiteOptions = {
  root: string;
  host: string;
  port: number;
  /** What the site needs to know besides its address. */
  env: Record<string, string | undefined>;
};

/** Starts the built site and waits until it serves. */
export async function startSite(children: Children, { root, host, port, env }: SiteOptions): Promise<Child> {
  const child = children.start({
    name: 'site',
    args: ['server/main.ts'],
    cwd: root,
    env: { ...env, NODE_ENV: 'production', HOST: host, PORT: String(port) },
    readyLine: /^site ready /,
  });
  await child.ready();
  return child;
}

/**
 * Starts the Studio with hot reload, for this machine only, and waits until it serves.
 *
 * @param connection see `lib/studio/connection.ts`
 * @returns its address, without `/studio`
 */
async function startStudio(children: Children, root: string, connection: string): Promise<string> {
  const child = children.start({
    name: 'studio',
    args: ['scripts/start/studio-development.ts'],
    cwd: root,
    env: { STUDIO_CONNECTION: connection, NODE_ENV: 'development' },
    readyLine: /^studio ready /,
  });
  return (await child.ready()).replace('studio ready ', '');
}

/** Starts site and Studio with hot reload, from the sources, and waits until they serve. */
export async function startDevelopment(children: Children, site: SiteOptions, connection: string): Promise<void> {
  const { root, host, port, env } = site;
  const studio = await startStudio(children, root, connection);
  const child = children.start({
    name: 'site',
    args: ['node_modules/next/dist/bin/next', 'dev', '--hostname', host, '--port', String(port)],
    cwd: root,
    env: { ...env, NODE_ENV: 'development', STUDIO_DEV_URL: studio },
    readyLine: /Ready in/,
  });
  await child.ready();
}
