import { type Scope } from '../scope.ts';
import { isObject } from '../values.ts';
import { type FunctionTable } from './signature.ts';

function documentId(scope: Scope): string | null {
  return isObject(scope.value) && typeof scope.value._id === 'string' ? scope.value._id : null;
}

/** The ids that `sanity::versionOf()` answers for a stored id: itself, and what it is a draft or version of. */
export function versionedIds(id: string): string[] {
  const [first, ...rest] = id.split('.');
  if (first === 'drafts' && rest.length > 0) return [id, rest.join('.')];
  if (first === 'versions' && rest.length > 1) return [id, rest.slice(1).join('.')];
  return [id];
}

/** The release a stored id belongs to, if any. */
export function releaseOf(id: string): string | null {
  const [first, release, ...rest] = id.split('.');
  return first === 'versions' && release !== undefined && rest.length > 0 ? release : null;
}

export const sanityFunctions: FunctionTable = {
  dataset: (_args, scope) => scope.run.sanity.dataset,
  projectId: (_args, scope) => scope.run.sanity.projectId,
  partOfRelease: ([release], scope) => {
    const id = documentId(scope);
    return typeof release === 'string' && id !== null ? releaseOf(id) === release : null;
  },
  versionOf: ([publishedId], scope) => {
    const id = documentId(scope);
    return typeof publishedId === 'string' && id !== null ? versionedIds(id).includes(publishedId) : null;
  },
};
