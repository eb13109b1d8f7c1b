import { z } from 'zod';

import { defaultLanguage, pageAt } from '#sanity/content-types.ts';

/** What can be unclear, in the words of the form. Counted, never written: free text could name people and illnesses. */
export const reasons = {
  hardWords: 'There were words I did not understand',
  tooLong: 'It was too long',
  notAnswered: 'It did not answer my question',
} as const;

export type Reason = keyof typeof reasons;

const reasonNames = Object.keys(reasons) as [Reason, ...Reason[]];

/** A page that may be asked about, by its address; `null` for any other. */
export function askedPage(path: string): { type: 'article' | 'faq'; slug: string } | null {
  const page = pageAt(path);
  return page && page.language === defaultLanguage && (page.type === 'article' || page.type === 'faq')
    ? { type: page.type, slug: page.slug }
    : null;
}

const schema = z.object({
  page: z.string().refine((path) => askedPage(path) !== null),
  token: z.string().max(300),
  clear: z.enum(['yes', 'no']),
  reasons: z.array(z.enum(reasonNames)),
  /** Hidden from people: only a program fills it in. */
  website: z.literal(''),
});

/** A filled-in form. */
export type Answer = z.output<typeof schema>;

/** @returns `null` for what the form cannot send, or only a program would */
export function parseAnswer(form: FormData): Answer | null {
  const { success, data } = schema.safeParse({
    ...Object.fromEntries(form),
    reasons: form.getAll('reasons'),
  });
  return success ? data : null;
}
