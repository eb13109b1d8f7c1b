import { useState } from 'react';
import { type DocumentActionComponent, type DocumentActionProps, useClient } from 'sanity';
import { FarewellDialog } from './farewell-dialog.tsx';
import { pathOfDocument, sayFarewellOnceDeleted } from './old-address.ts';

/** The Studio's own Delete, which first asks what shall become of the address when a published page is deleted. */
export function withFarewell(remove: DocumentActionComponent): DocumentActionComponent {
  const DeleteWithFarewell: DocumentActionComponent = (props: DocumentActionProps) => {
    const description = remove(props);
    const client = useClient({ apiVersion: '2025-02-19' });
    const [asking, setAsking] = useState(false);
    const path = pathOfDocument(props.published);
    if (!description || !path) return description;
    const begin = async () => {
      // A document that others refer to is not deleted, and the Studio's own dialog lists them.
      const referring = await client.fetch<number>(
        'count(*[references($id)])',
        { id: props.id },
        { perspective: 'raw' },
      );
      if (referring > 0) description.onHandle?.();
      else setAsking(true);
    };
    if (!asking) return { ...description, onHandle: () => void begin() };
    return {
      ...description,
      dialog: {
        type: 'dialog',
        header: 'Before you delete this page',
        onClose: () => setAsking(false),
        content: (
          <FarewellDialog
            path={path}
            onCancel={() => setAsking(false)}
            onChoose={(farewell) => {
              sayFarewellOnceDeleted(client, props.id, path, farewell);
              setAsking(false);
              description.onHandle?.();
            }}
          />
        ),
      },
    };
  };
  DeleteWithFarewell.action = 'delete';
  return DeleteWithFarewell;
}
