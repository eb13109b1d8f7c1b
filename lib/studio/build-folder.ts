/** Folder of the built Studio, in that of the site's build. Next empties that at each build of its own, but for `cache`. */
export const STUDIO_BUILD = 'cache/studio';
