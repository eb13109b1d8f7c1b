import { createHash } from 'node:crypto';

/**
 * The tag every query result carries and every change touches. Hosted Sanity has finer ones; a single one is never
 * wrong, only more often right than needed.
 */
export const datasetSyncTag = ({
  projectId,
  datasetName,
}: {
  projectId: string;
  datasetName: string;
}): `s1:${string}` =>
  `s1:${createHash('sha256').update(`${projectId}/${datasetName}`).digest('base64url').slice(0, 6)}`;
