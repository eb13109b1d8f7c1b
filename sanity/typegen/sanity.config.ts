import { defineConfig } from 'sanity';
import { schemaTypes } from '../schema/index.ts';

/** The Studio asks for a slug by a rule of its own, which TypeGen cannot read: here the field is marked as required. */
const types = schemaTypes.map((type) => {
  if (!('fields' in type) || !type.fields) return type;
  const fields = type.fields.map((field) =>
    field.type === 'slug' ? { ...field, validation: (rule: { required: () => unknown }) => rule.required() } : field,
  );
  return { ...type, fields } as typeof type;
});

/** The smallest workspace TypeGen can read the schema from. The Studio's own configuration is in sanity/studio. */
export default defineConfig({ projectId: 'stillpoint', dataset: 'production', schema: { types } });
