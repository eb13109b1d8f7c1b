import { SPECULATION_RULES_PATH } from './speculation-rules.ts';

/** The security headers of the site's answers. `docs/security.md` gives the reason for each. */
export type Headers = Readonly<Record<string, string>>;

const policy = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Features of the browser that no page of ours uses. */
const UNUSED_FEATURES = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** For a page that a reader gets: no script at all, and nothing from another host. */
export const readingHeaders: Headers = {
  ...everywhere,
  'Content-Security-Policy': policy({
    'default-src': "'none'",
    'script-src': "'none'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    // The Studio shows pages beside their text.
    'frame-ancestors': "'self'",
  }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  // Not about security, but of the same pages. Rules that come by header are not bound by `script-src`.
  'Speculation-Rules': `"${SPECULATION_RULES_PATH}"`,
};

/**
 * For a draft in the Studio's preview: Next's own script runs, and marks what can be edited.
 * @param contentOrigin where the preview listens for changes
 */
export const draftHeaders = (contentOrigin: string): Headers => ({
  ...everywhere,
  'Content-Security-Policy': policy({
    'default-src': "'self'",
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'connect-src': `'self' ${contentOrigin}`,
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
  }),
});

/** For the Studio, which brings plugins, frames and workers of its own. */
export const studioHeaders: Headers = {
  ...everywhere,
  'Content-Security-Policy': policy({ 'object-src': "'none'", 'base-uri': "'self'", 'frame-ancestors': "'self'" }),
};

/**
 * Tells browsers to use https from now on.
 * @param siteUrl the address visitors use; over plain http the header would be ignored at best
 */
export const transportHeaders = (siteUrl: string): Headers =>
  siteUrl.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {};
