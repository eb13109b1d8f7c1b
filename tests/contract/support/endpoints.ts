import { createHash } from 'node:crypto';

/** The body of a mutation request. */
export const mutate = (...mutations: unknown[]) => JSON.stringify({ mutations });
const action = (fields: object) => JSON.stringify({ actions: [fields] });

/** The text of a file that is there from the start. */
export const fileText = 'bytes';
const fileName = `${createHash('sha1').update(fileText).digest('hex')}.txt`;

const everyone = [200, 200, 200, 200];
const withToken = [401, 200, 200, 200];
const link = { link: 'unknown', password: 'a password of length' };

/** Every endpoint, and what it answers to nobody, a viewer, an editor and an administrator. */
export const endpoints: [string, string, string | undefined, number[]][] = [
  ['GET', '/ping', undefined, everyone],
  ['GET', '/v1/ping', undefined, everyone],
  ['GET', '/v2021-10-21/data/query/production?query=*', undefined, everyone],
  ['POST', '/v2021-10-21/data/query/production', JSON.stringify({ query: '*' }), everyone],
  ['GET', '/v1/data/doc/production/open', undefined, everyone],
  ['POST', '/v1/data/mutate/production', mutate({ createIfNotExists: { _id: 'x', _type: 'x' } }), [403, 403, 200, 200]],
  [
    'POST',
    '/v1/data/actions/production',
    action({ actionType: 'sanity.action.document.edit', draftId: 'drafts.open', publishedId: 'open', patch: {} }),
    [403, 403, 200, 200],
  ],
  ['GET', '/v2021-10-21/data/listen/production?query=*', undefined, everyone],
  ['GET', '/v1/data/live/events/production', undefined, everyone],
  // The refusal is an event: an EventSource does not show the status.
  ['GET', '/v1/data/live/events/production?includeDrafts=true', undefined, everyone],
  ['GET', '/v1/data/export/production', undefined, withToken],
  ['GET', '/v1/data/history/production/documents/open?lastRevision=true', undefined, withToken],
  ['GET', '/v1/data/history/production/deleted', undefined, withToken],
  ['GET', '/v1/data/history/production/transactions/open', undefined, withToken],
  ['GET', '/v1/data/history/production/events/documents/open', undefined, withToken],
  ['POST', '/v1/assets/files/production?filename=a.txt', fileText, [403, 403, 200, 200]],
  ['POST', '/v1/assets/images/production', 'no picture', [403, 403, 400, 400]],
  ['GET', '/v1/users/me', undefined, everyone],
  ['GET', '/v1/users/nobody', undefined, [401, 404, 404, 404]],
  ['GET', '/v1/users/me/keyvalue/a', undefined, withToken],
  ['PUT', '/v1/users/me/keyvalue', '[]', withToken],
  ['GET', '/v1/auth/id', undefined, withToken],
  ['POST', '/v1/auth/login', JSON.stringify({ email: 'no@example.org', password: 'x' }), [401, 401, 401, 401]],
  ['POST', '/v1/auth/password', JSON.stringify({ current: 'x', next: 'a password of length' }), [401, 401, 401, 401]],
  ['GET', '/v1/projects', undefined, withToken],
  ['GET', '/v1/projects/stillpoint', undefined, withToken],
  ['GET', '/v1/projects/stillpoint/datasets', undefined, withToken],
  ['GET', '/v1/projects/stillpoint/users', undefined, withToken],
  [
    'POST',
    '/v1/projects/stillpoint/invitations',
    JSON.stringify({ email: 'new@example.org', name: 'N', role: 'viewer' }),
    [401, 403, 403, 200],
  ],
  ['PATCH', '/v1/projects/stillpoint/users/nobody', JSON.stringify({ role: 'viewer' }), [401, 403, 403, 404]],
  ['DELETE', '/v1/projects/stillpoint/users/nobody', undefined, [401, 403, 403, 404]],
  ['POST', '/v1/projects/stillpoint/users/nobody/link', undefined, [401, 403, 403, 404]],
  ['GET', '/v1/invitations/project/stillpoint', undefined, withToken],
  [
    'POST',
    '/v1/invitations/project/stillpoint',
    JSON.stringify({ email: 'mail@example.org', role: 'viewer' }),
    [401, 403, 403, 200],
  ],
  ['GET', '/v1/projects/stillpoint/grants', undefined, withToken],
  ['GET', '/v1/projects/stillpoint/roles', undefined, withToken],
  ['GET', '/v1/projects/stillpoint/user-applications', undefined, withToken],
  ['GET', '/v1/projects/stillpoint/new-content-release-allowed', undefined, withToken],
  ['GET', '/v1/projects/stillpoint/datasets/production/acl', undefined, withToken],
  ['GET', `/files/stillpoint/production/${fileName}`, undefined, everyone],
  ['GET', '/images/stillpoint/production/none-1x1.png', undefined, [404, 404, 404, 404]],
  ['POST', '/v1/auth/link/check', JSON.stringify({ link: link.link }), [404, 404, 404, 404]],
  ['POST', '/v1/auth/link', JSON.stringify(link), [401, 401, 401, 401]],
  ['GET', '/v1/auth/lost-password', undefined, everyone],
  // This lake sends no e-mail.
  ['POST', '/v1/auth/lost-password', JSON.stringify({ email: 'no@example.org' }), [404, 404, 404, 404]],
  ['POST', '/v1/auth/owner-link', undefined, [403, 403, 403, 200]],
  ['GET', '/v1/check/cors', undefined, everyone],
  // What surrounds hosted Sanity, and is empty here.
  ['GET', '/v1/features', undefined, everyone],
  ['GET', '/v1/help', undefined, everyone],
  ['GET', '/v1/geoip/country', undefined, everyone],
  ['GET', '/v1/access/requests/me', undefined, everyone],
  ['GET', '/v1/auth/providers', undefined, everyone],
  ['GET', '/v1/intake/telemetry-status', undefined, everyone],
  ['POST', '/v1/intake/batch', '{}', everyone],
  ['GET', '/v1/journey/announcements', undefined, everyone],
  ['GET', '/v1/journey/trial', undefined, everyone],
  ['GET', '/v1/journey/unclaimed-project', undefined, everyone],
  ['GET', '/v1/journey/anything', undefined, everyone],
  ['POST', '/v1/journey/anything', '{}', everyone],
  ['GET', '/v1/media-libraries', undefined, everyone],
  ['GET', '/v1/schedules/stillpoint/production', undefined, everyone],
  ['GET', '/v1/subscriptions/anything', undefined, everyone],
  ['GET', '/v1/user-applications/anything', undefined, everyone],
  ['GET', '/v1/data/references/production/documents/open/to', undefined, everyone],
  ['GET', '/v1/data/ping/production', undefined, everyone],
  ['GET', '/v1/datasets', undefined, withToken],
  ['POST', '/vX/descriptors/claim', '{}', everyone],
  ['GET', '/vX/assist/tasks/instruction/production/status', undefined, everyone],
  ['POST', '/vX/intake/feedback', '{}', everyone],
  // Last, because it ends the session that it is asked with; the administrator's token is a machine's.
  ['POST', '/v1/auth/logout', undefined, [400, 204, 204, 204]],
];
