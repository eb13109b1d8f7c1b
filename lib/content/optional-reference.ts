import { z } from 'zod';

import { describeIssues, identify } from './issues.ts';

/**
 * A part that belongs to another document (an author, a related article, an item of a list): when it is broken it is left out
 * and named in the log, so that only its own page suffers.
 */
export function optionalReference<Schema extends z.ZodType>(schema: Schema) {
  return optional(schema).catch((context) => {
    console.error(`[content] left out ${identify(context.value)}: ${describeIssues(context.error.issues)}`);
    return null;
  });
}

/** A list of other documents: `null` and broken items are left out, order is kept. */
export function validItems<Schema extends z.ZodType>(item: Schema) {
  return z
    .array(optionalReference(item))
    .nullish()
    .transform((items) => (items ?? []).filter((value) => value !== null) as NonNullable<z.output<Schema>>[]);
}

/** An optional field: `null` and absent are the same, and become `null`. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

/** An optional text of a certain form: the Studio lets an emptied field pass, which is the same as none. */
export function optionalText<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  return z
    .string()
    .nullish()
    .transform((value) => value || null)
    .pipe(schema.nullable());
}
