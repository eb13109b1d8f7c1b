/** The body of a mutation request. */
export const mutate = (...mutations: unknown[]) => JSON.stringify({ mutations });
const action = (fields: object) => JSON.stringify({ actions: [fields] });

/** Every endpoint, and what it answers to nobody, a viewer, an editor and an administrator. */
export const endpoints: [string, string, string | undefined, number[]][] = [
  ['GET', '/ping', undefined, [200, 200, 200, 200]],
  ['GET', '/v1/ping', undefined, [200, 200, 200, 200]],
  ['GET', '/v1/data/query/production?query=*', undefined, [200, 200, 200, 200]],
  ['POST', '/v1/data/query/production', JSON.stringify({ query: '*' }), [200, 200, 200, 200]],
  ['GET', '/v1/data/doc/production/open', undefined, [200, 200, 200, 200]],
  ['POST', '/v1/data/mutate/production', mutate({ createIfNotExists: { _id: 'x', _type: 'x' } }), [403, 403, 200, 200]],
  [
    'POST',
    '/v1/data/actions/production',
    action({ actionType: 'sanity.action.document.edit', draftId: 'drafts.open', publishedId: 'open', patch: {} }),
    [403, 403, 200, 200],
  ],
  ['GET', '/v1/data/listen/production?query=*', undefined, [200, 200, 200, 200]],
  ['GET', '/v1/data/live/events/production', undefined, [200, 200, 200, 200]],
  ['GET', '/v1/data/live/events/production?includeDrafts=true', undefined, [401, 200, 200, 200]],
  ['GET', '/v1/data/export/production', undefined, [401, 200, 200, 200]],
  ['GET', '/v1/data/history/production/documents/open?lastRevision=true', undefined, [401, 200, 200, 200]],
  ['GET', '/v1/data/history/production/transactions/open', undefined, [401, 200, 200, 200]],
  ['GET', '/v1/data/history/production/events/documents/open', undefined, [401, 200, 200, 200]],
  ['POST', '/v1/assets/files/production?filename=a.txt', 'bytes', [403, 403, 200, 200]],
  ['POST', '/v1/assets/images/production', 'no picture', [403, 403, 400, 400]],
  ['GET', '/v1/users/me', undefined, [200, 200, 200, 200]],
  ['GET', '/v1/users/nobody', undefined, [401, 404, 404, 404]],
  ['GET', '/v1/users/me/keyvalue/a', undefined, [401, 200, 200, 200]],
  ['PUT', '/v1/users/me/keyvalue', '[]', [401, 200, 200, 200]],
  ['GET', '/v1/auth/id', undefined, [401, 200, 200, 200]],
  ['POST', '/v1/auth/login', JSON.stringify({ email: 'no@example.org', password: 'x' }), [401, 401, 401, 401]],
  ['POST', '/v1/auth/password', JSON.stringify({ current: 'x', next: 'a password of length' }), [401, 401, 401, 401]],
  ['GET', '/v1/projects/stillpoint', undefined, [401, 200, 200, 200]],
  ['GET', '/v1/projects/stillpoint/datasets', undefined, [401, 200, 200, 200]],
  ['GET', '/v1/projects/stillpoint/users', undefined, [401, 200, 200, 200]],
  [
    'POST',
    '/v1/projects/stillpoint/invitations',
    JSON.stringify({ email: 'new@example.org', name: 'N', role: 'viewer' }),
    [401, 403, 403, 200],
  ],
  ['PATCH', '/v1/projects/stillpoint/users/nobody', JSON.stringify({ role: 'viewer' }), [401, 403, 403, 404]],
  ['DELETE', '/v1/projects/stillpoint/users/nobody', undefined, [401, 403, 403, 404]],
];
