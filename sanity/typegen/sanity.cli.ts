import { defineCliConfig } from 'sanity/cli';

const schema = '../../.cache/schema.json';

/** Sanity's command line, for TypeGen only: it runs in this folder, offline, and no project with this id need exist. */
export default defineCliConfig({
  api: { projectId: 'stillpoint', dataset: 'production' },
  // Required fields are not optional in the types: the site's parsers treat their absence as a fault of the document.
  schemaExtraction: { path: schema, enforceRequiredFields: true },
  typegen: {
    schema,
    path: '../../lib/content/**/*.ts',
    // The test that the committed types are up to date writes them elsewhere and compares.
    generates: process.env.TYPEGEN_OUTPUT ?? '../types.generated.ts',
    overloadClientMethods: false,
  },
});
