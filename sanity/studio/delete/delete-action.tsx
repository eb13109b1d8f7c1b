import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import { type DocumentActionComponent, type DocumentActionProps, useClient } from 'sanity';
import { apiVersion } from '../connection/api-version.ts';
import { pathOfDocument } from '../pages/path-of-document.ts';
import { type Destination } from '../redirects/destination.ts';
import { deletePage } from './delete-page.ts';
import { FarewellDialog } from './farewell-dialog.tsx';

/**
 * The Studio's own Delete; for a published page that nothing refers to, a question what visitors of its address shall
 * get takes the place of the Studio's.
 */
export function withFarewell(remove: DocumentActionComponent): DocumentActionComponent {
  const DeleteWithFarewell: DocumentActionComponent = (props: DocumentActionProps) => {
    const description = remove(props);
    const client = useClient({ apiVersion });
    const { push } = useToast();
    const [asking, setAsking] = useState(false);
    const path = pathOfDocument(props.published);
    if (!description || !path) return description;

    const say = (error: unknown) => push({ status: 'error', title: 'Not deleted', description: String(error) });
    const begin = async () => {
      // A document that others refer to is not deleted, and the Studio's own dialog lists them.
      const query = 'count(*[references($id)])';
      const referring = await client.fetch<number>(query, { id: props.id }, { perspective: 'raw' });
      if (referring > 0) description.onHandle?.();
      else setAsking(true);
    };
    const finish = async (destination: Destination) => {
      setAsking(false);
      await deletePage(client, props.id, path, destination);
    };
    if (!asking) return { ...description, onHandle: () => void begin().catch(say) };
    return {
      ...description,
      dialog: {
        type: 'dialog',
        header: 'Delete this page?',
        onClose: () => setAsking(false),
        content: (
          <FarewellDialog
            path={path}
            onCancel={() => setAsking(false)}
            onChoose={(destination) => void finish(destination).catch(say)}
          />
        ),
      },
    };
  };
  DeleteWithFarewell.action = 'delete';
  return DeleteWithFarewell;
}
