import { createHmac, timingSafeEqual } from 'node:crypto';

/** A long working day, in milliseconds. */
const LIFE_MS = 12 * 60 * 60_000;

/**
 * Makes a pass for a member of staff who came from the Studio: when it expires, and a signature. Next's own cookie is the same for
 * everybody, so it proves nothing once a reviewer has had it.
 *
 * @param readToken reads drafts and signs: a holder of it needs no pass
 */
export function issueStaffPass(readToken: string): { key: string; expires: Date } {
  const time = Date.now() + LIFE_MS;
  return { key: `${time}.${sign(String(time), readToken).toString('base64url')}`, expires: new Date(time) };
}

/** True for a pass that {@link issueStaffPass} made and that has not expired. The key of a share link has no dot. */
export function isStaffPass(pass: string, readToken: string): boolean {
  const [time = '', signature = ''] = pass.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(time, readToken);
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(time) > Date.now();
}

const sign = (time: string, readToken: string): Buffer =>
  createHmac('sha256', readToken).update(`staff preview until ${time}`).digest();
