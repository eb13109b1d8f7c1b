import { contentTypes, pageAt } from '#sanity/content-types.ts';

/** Pages of one kind. */
export interface PageGroup {
  title: string;
  paths: string[];
}

/** Sorts pages by kind, the largest group first; lists and pages of the settings are a group of their own. */
export function groupPages(paths: readonly string[]): PageGroup[] {
  const groups = new Map<string, string[]>();
  for (const path of paths.toSorted()) {
    const page = pageAt(path);
    const title = page ? contentTypes[page.type].plural : 'Lists and other pages';
    groups.set(title, [...(groups.get(title) ?? []), path]);
  }
  return [...groups].map(([title, found]) => ({ title, paths: found })).sort((a, b) => b.paths.length - a.paths.length);
}
