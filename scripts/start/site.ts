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

/** Starts the site with hot reload, from the sources, and waits until it serves. */
export async function startDevelopment(children: Children, { root, host, port, env }: SiteOptions): Promise<void> {
  const child = children.start({
    name: 'site',
    args: ['node_modules/next/dist/bin/next', 'dev', '--hostname', host, '--port', String(port)],
    cwd: root,
    env: { ...env, NODE_ENV: 'development' },
    readyLine: /Ready in/,
  });
  await child.ready();
}
