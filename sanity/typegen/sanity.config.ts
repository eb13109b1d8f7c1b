import { defineConfig } from 'sanity';
import { schemaTypes } from '../schema/index.ts';

/** The smallest workspace TypeGen can read the schema from. The Studio's own configuration is in sanity/studio. */
export default defineConfig({ projectId: 'stillpoint', dataset: 'production', schema: { types: schemaTypes } });
