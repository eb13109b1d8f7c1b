import { useToast } from '@sanity/ui/toast';
import { useRef } from 'react';
import {
  type DocumentActionComponent,
  type DocumentActionProps,
  type SanityClient,
  useClient,
  useDocumentOperation,
} from 'sanity';
import { apiVersion } from '../connection/api-version.ts';
import { pathOfDocument } from '../pages/path-of-document.ts';
import { lead, redirectsFrom, redirectsTo } from '../redirects/destination.ts';
import { holdForm } from './held-forms.ts';
import { useHoldWhilePublishing } from './hold-while-publishing.ts';
import { previousSlugsAfter } from './previous-slugs.ts';
import { useReportedChange } from './reported-change.ts';
import { typingHandedOver } from './typing.ts';

/** Leads the redirects that led to the old address to the new one, and takes those away that lead away from it. */
async function mendRedirects(client: SanityClient, from: string | undefined, to: string): Promise<void> {
  const leading = from === undefined ? [] : await redirectsTo(client, from);
  const away = await redirectsFrom(client, to);
  if (leading.length + away.length === 0) return;
  const transaction = lead(
    client.transaction(),
    leading.filter((id) => !away.includes(id)),
    { kind: 'moved', to },
  );
  for (const id of away) transaction.delete(id);
  await transaction.commit();
}

/**
 * The Studio's own Publish, with three things added: the old address is kept when the slug changes, nothing can be typed
 * until it is done, and the editor is told when readers get each changed page.
 */
export function withPublishReport(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishWithReport: DocumentActionComponent = (props: DocumentActionProps) => {
    const description = publish(props);
    const { patch } = useDocumentOperation(props.id, props.type);
    const client = useClient({ apiVersion });
    const reportChange = useReportedChange();
    const { push } = useToast();
    const hold = useHoldWhilePublishing(props.id, description?.label, props.draft !== null);
    const latest = useRef({ description, props });
    latest.current = { description, props };
    if (!description) return description;

    const onHandle = async () => {
      hold();
      await typingHandedOver();
      const { published, draft } = latest.current.props;
      const previousSlugs = previousSlugsAfter(published, draft);
      if (previousSlugs) patch.execute([{ set: { previousSlugs } }]);
      const [from, to] = [pathOfDocument(published), pathOfDocument(draft)];
      await reportChange({ title: 'Published', id: props.id, published, path: to }, async () => {
        latest.current.description?.onHandle?.();
        return undefined;
      });
      if (to) await mendRedirects(client, previousSlugs ? from : undefined, to);
    };
    const fail = (error: unknown) => {
      holdForm(props.id, false);
      push({ status: 'warning', title: 'Published, but not all is done', description: String(error) });
    };
    return { ...description, onHandle: () => void onHandle().catch(fail) };
  };
  PublishWithReport.action = 'publish';
  return PublishWithReport;
}
