import { languageNames, languages } from '#sanity/content-types.ts';

const SLUG = '[a-z0-9-]+';

/** For `next.config.ts`: the Markdown of an article has the article's address and `.md`, and a route of its own renders it. */
export const markdownRewrites = languageNames.map((name) => ({
  source: `${languages[name].prefix}/articles/:slug(${SLUG}).md`,
  destination: `/markdown/${name}/articles/:slug`,
}));

const addresses = languageNames.map((name) => ({
  pattern: new RegExp(`^${languages[name].prefix}(/articles/${SLUG})\\.md$`),
  route: `/markdown/${name}$1`,
}));

/** The path under which Next caches the page of an address: for the Markdown of an article the one of {@link markdownRewrites}. */
export function cachedPath(path: string): string {
  if (!path.endsWith('.md')) return path;
  const match = addresses.find(({ pattern }) => pattern.test(path));
  return match ? path.replace(match.pattern, match.route) : path;
}
