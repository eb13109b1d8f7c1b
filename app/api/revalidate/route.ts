import { getEnv } from '#lib/env.ts';
import { contentUpdates } from '#lib/revalidate/content-updates.ts';
import { expireTags } from '#lib/revalidate/expire-tags.ts';
import type { RoundResult } from '#lib/revalidate/rounds.ts';
import { readWebhook, WebhookRefusal } from '#lib/revalidate/webhook.ts';

/**
 * The webhook of hosted Sanity: a published document changed. Where a process listens to the content source this is a second
 * trigger for the same step.
 */
export async function POST(request: Request): Promise<Response> {
  const { webhookSecret } = getEnv();
  if (!webhookSecret) {
    return Response.json({ error: 'Set SANITY_WEBHOOK_SECRET to the secret of the webhook.' }, { status: 503 });
  }
  try {
    const change = await readWebhook(request, webhookSecret);
    if (change instanceof Response) return change;
    const updates = contentUpdates();
    const { paths, isComplete }: RoundResult = updates
      ? await (change ? updates.add(change) : updates.addMissed())
      : { paths: [], isComplete: await expireTags(change) };
    if (isComplete) return Response.json({ paths });
    return Response.json({ error: 'The content source did not answer: send this again.', paths }, { status: 503 });
  } catch (error) {
    if (error instanceof WebhookRefusal) return Response.json({ error: error.message }, { status: error.status });
    throw error;
  }
}
