import { speculationRules } from '#lib/http/speculation-rules.ts';

export const dynamic = 'force-static';

/** Browsers refuse rules of another media type. */
export function GET(): Response {
  return Response.json(speculationRules, { headers: { 'Content-Type': 'application/speculationrules+json' } });
}
