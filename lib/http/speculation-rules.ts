/** Where browsers find the rules; the `Speculation-Rules` header of every reading page names it. */
export const SPECULATION_RULES_PATH = '/speculation-rules.json';

/** Links of ours that lead to no ready page: the Studio, programs, files (they have a dot), and what is made for each reader. */
const NOT_READY = ['/studio*', '/api/*', '/lake/*', '/media/*', '/feeds/*', '/search*', '/*.*', '/*\\?(.+)'];

const towardsPages = {
  and: [{ href_matches: '/*' }, { not: { href_matches: NOT_READY } }],
};

/**
 * Which links a browser may follow ahead of the reader, once a pointer rests on one:
 * https://html.spec.whatwg.org/multipage/speculative-loading.html. A browser short of memory prerenders nothing, but may
 * still prefetch, so both are offered.
 */
export const speculationRules = {
  prefetch: [{ where: towardsPages, eagerness: 'moderate' }],
  prerender: [{ where: towardsPages, eagerness: 'moderate' }],
} as const;
