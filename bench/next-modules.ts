import { registerHooks } from 'node:module';

/** The site's queries stand beside code that imports `next/headers`: a file that Next's bundler finds and Node does not. */
registerHooks({
  resolve: (specifier, context, next) =>
    next(/^next\/[a-z]+$/.test(specifier) ? `${specifier}.js` : specifier, context),
});
