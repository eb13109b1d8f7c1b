import { keptPages } from '../page-store/kept-pages.ts';
import { pathsOfTag } from './paths.ts';

/** The addresses that tags stand for, and those of all pages that carry one. */
export function pathsOf(tags: readonly string[]): string[] {
  return [...new Set([...tags.flatMap(pathsOfTag), ...(keptPages()?.tagged(tags) ?? [])])];
}

/**
 * Renders pages anew, so that no reader has to wait for them or gets the old ones.
 * @returns the paths of those that could not be rendered yet; the page store tries on by itself
 */
export async function warm(paths: readonly string[]): Promise<string[]> {
  const pages = keptPages();
  if (!pages) return [];
  const done = await Promise.all(paths.map((path) => pages.refresh(path)));
  return paths.filter((_, index) => !done[index]);
}
