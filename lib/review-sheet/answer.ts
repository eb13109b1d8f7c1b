import { z } from 'zod';

import { reviewChecks } from '#sanity/content-types.ts';

const checkNames = reviewChecks.map(({ value }) => value);

const answerSchema = z.object({
  name: z.string().trim().min(1).max(120),
  verdict: z.enum(['confirmed', 'changes']),
  checked: z.array(z.enum(checkNames)),
  note: z.string().trim().max(4_000),
});

/** What a reviewer without an account says of a page. */
export type SheetAnswer = z.output<typeof answerSchema>;

/**
 * Reads the form of a review sheet.
 * @returns `null` when it says too little: no name, no verdict, all confirmed with a check left out, or changes without saying which
 */
export function parseSheetAnswer(form: FormData): SheetAnswer | null {
  const { data: answer } = answerSchema.safeParse({
    name: form.get('name'),
    verdict: form.get('verdict'),
    checked: form.getAll('checked'),
    note: form.get('note') ?? '',
  });
  if (!answer) return null;
  const isWhole =
    answer.verdict === 'changes' ? answer.note !== '' : checkNames.every((name) => answer.checked.includes(name));
  return isWhole ? answer : null;
}
