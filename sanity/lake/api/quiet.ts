import { Hono } from 'hono';
import { type LakeEnv } from './context.ts';

/**
 * Services around hosted Sanity that the Studio asks about in passing: announcements, trials, telemetry, schedules.
 * A lake has none of them, and says so in the shape that keeps the Studio quiet.
 */
export function quietRoutes(): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>();
  const answers: Record<string, unknown> = {
    // Without them the Studio (6.15.0) builds its whole page anew, around an offer to buy them, and what was begun in it is lost.
    '/features': ['contentReleases', 'singleDocRelease', 'studioComments'],
    '/help': {},
    '/geoip/country': { isoCode: null },
    '/access/requests/me': [],
    '/auth/providers': { providers: [] },
    '/intake/telemetry-status': { status: 'denied' },
    '/journey/announcements': [],
    '/journey/trial': null,
    '/journey/unclaimed-project': null,
    '/media-libraries': { data: [] },
  };
  for (const [path, answer] of Object.entries(answers)) routes.get(path, (context) => context.json(answer));
  // The Studio offers its schema to the services that write with AI.
  routes.post('/descriptors/claim', (context) => context.json({ synchronization: { type: 'complete' } }));
  routes.get('/assist/tasks/*', (context) => context.json({ enabled: false, initialized: false, validToken: false }));
  routes.post('/intake/feedback', (context) => context.json({}));
  routes.get('/journey/*', (context) => context.json(null));
  routes.post('/journey/*', (context) => context.json(null));
  routes.post('/intake/batch', (context) => context.json({}));
  routes.get('/schedules/*', (context) => context.json({ schedules: [] }));
  routes.get('/subscriptions/*', (context) => context.json(null));
  routes.get('/user-applications/*', (context) => context.json([]));
  routes.get('/data/references/:dataset/documents/:id/to', (context) =>
    context.json({ totalCount: 0, references: [] }),
  );
  return routes;
}
