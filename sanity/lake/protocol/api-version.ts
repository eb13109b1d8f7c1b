import { badRequest } from './errors.ts';

/**
 * Refuses queries in the dialect that GROQ had before its specification.
 *
 * @param version the version segment of the URL: `v1`, `vX`, `v2025-02-19`
 * @throws {ApiError} 400 for `v1`
 */
export function assertSpecifiedGroq(version: string): void {
  if (version !== 'v1') return;
  throw badRequest(
    'API version v1 means the old GROQ dialect, which this lake does not have: use v2021-03-25 or a later date.',
  );
}
