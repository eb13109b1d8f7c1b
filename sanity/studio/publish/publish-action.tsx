import { useToast } from '@sanity/ui/toast';
import { useRef } from 'react';
import { type DocumentActionComponent, type DocumentActionProps, useClient, useDocumentOperation } from 'sanity';
import { apiVersion } from '../connection/api-version.ts';
import { pathOfDocument } from '../pages/path-of-document.ts';
import { lead, redirectsTo } from '../redirects/destination.ts';
import { previousSlugsAfter } from './previous-slugs.ts';
import { useReportedChange } from './reported-change.ts';

/**
 * The Studio's own Publish, with two things added: the old address is kept when the slug changes, and the editor is told
 * when readers get each changed page.
 */
export function withPublishReport(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishWithReport: DocumentActionComponent = (props: DocumentActionProps) => {
    const description = publish(props);
    const { patch } = useDocumentOperation(props.id, props.type);
    const client = useClient({ apiVersion });
    const reportChange = useReportedChange();
    const { push } = useToast();
    const latest = useRef(description);
    latest.current = description;
    if (!description) return description;

    const onHandle = async () => {
      const { published, draft } = props;
      const previousSlugs = previousSlugsAfter(published, draft);
      if (previousSlugs) patch.execute([{ set: { previousSlugs } }]);
      const [from, to] = [pathOfDocument(published), pathOfDocument(draft)];
      await reportChange({ title: 'Published', id: props.id, published, path: to }, () => latest.current?.onHandle?.());
      const redirects = previousSlugs && from && to ? await redirectsTo(client, from) : [];
      if (to && redirects.length > 0) await lead(client.transaction(), redirects, { kind: 'moved', to }).commit();
    };
    const say = (error: unknown) =>
      push({ status: 'warning', title: 'Published, but not all is done', description: String(error) });
    return { ...description, onHandle: () => void onHandle().catch(say) };
  };
  PublishWithReport.action = 'publish';
  return PublishWithReport;
}
