/**
 * Next calls this once in each of its processes. Where Next itself started the process, with `next start` or `server.js` of
 * `output: 'standalone'`, the site takes its place in front of Next, as it does with `npm start`.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production') {
    // Next sets this where it listens by itself: not for `server/main.ts`, and not on Vercel.
    const origin = process.env.__NEXT_PRIVATE_ORIGIN;
    const { getEnv } = await import('./lib/env.ts');
    if (!origin || getEnv().onVercel) return;
    const { standInFrontOfNext } = await import('./server/front-of-next.ts');
    standInFrontOfNext(process.cwd(), getEnv(), origin);
  }
}
