import { type z } from 'zod';

/** Zod issues as one line, `field: what is wrong; …`, at most five. */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`)
    .join('; ');
}

/** How a log line names raw content: type and id where it has them. */
export function identify(raw: unknown): string {
  const { _type, _id, _key } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const name = [_type, _id ?? _key].filter((part) => typeof part === 'string').join(' ');
  return name || `a value of type ${raw === null ? 'null' : typeof raw}`;
}

/** The document that an answer is, for where it is named to staff; nothing for a list of documents. */
export function documentOf(answer: unknown): { document?: { id: string; type: string } } {
  const { _type, _id } = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<string, unknown>;
  return typeof _id === 'string' && typeof _type === 'string' ? { document: { id: _id, type: _type } } : {};
}
