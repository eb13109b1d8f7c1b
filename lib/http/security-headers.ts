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
    // Without script nothing connects, but what checks a page may read robots.txt on its behalf.
    'connect-src': "'self'",
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

/** For pages that run script. Next and Sanity's components write inline styles. */
const withScript = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
};

/** For a draft in the Studio's preview: Next's own script, inline too, runs and marks what can be edited. */
export const draftHeaders: Headers = {
  ...everywhere,
  'Content-Security-Policy': policy({ ...withScript, 'script-src': "'self' 'unsafe-inline'" }),
};

/** Where the Studio of hosted Sanity finds content, pictures, accounts and its own parts. */
const SANITY = 'https://*.sanity.io https://sanity-cdn.com https://*.sanity-cdn.com';

/**
 * For the Studio: on the embedded lake it too asks nobody but this site.
 * @param hosted true when the content is at hosted Sanity
 */
export const studioHeaders = (hosted: boolean): Headers => {
  const elsewhere = hosted ? ` ${SANITY}` : '';
  return {
    ...everywhere,
    'Content-Security-Policy': policy({
      ...withScript,
      'script-src': `${withScript['script-src']}${elsewhere}`,
      'img-src': `${withScript['img-src']}${elsewhere}`,
      'font-src': `'self' data:${elsewhere}`,
      'connect-src': `'self'${elsewhere}${hosted ? ' wss://*.sanity.io' : ''}`,
      'media-src': `'self' blob:${elsewhere}`,
      'worker-src': "'self' blob:",
      'frame-src': "'self'",
    }),
    // Not about security, but of the same pages.
    'X-Robots-Tag': 'noindex',
  };
};

/**
 * Tells browsers to use https from now on.
 * @param siteUrl the address visitors use; over plain http the header would be ignored at best
 */
export const transportHeaders = (siteUrl: string): Headers =>
  siteUrl.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {};
