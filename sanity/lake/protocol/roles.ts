/** Roles as hosted Sanity names them; `anonymous` is a caller without a token. */
export const roles = ['viewer', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value);

/** What a request may need. */
export type Permission = 'readPrivate' | 'write' | 'manage';

const grants: Record<Role, readonly Permission[]> = {
  viewer: ['readPrivate'],
  editor: ['readPrivate', 'write'],
  administrator: ['readPrivate', 'write', 'manage'],
};

/** Who sent a request. */
export interface Caller {
  /** `anonymous`, or the id of a user or of a token. */
  id: string;
  name: string;
  role: Role | null;
}

export const anonymous: Caller = { id: 'anonymous', name: 'Anonymous', role: null };

/** Tells whether a caller may do what needs `permission`. */
export const can = (caller: Caller, permission: Permission): boolean =>
  caller.role !== null && grants[caller.role].includes(permission);
