import { useToast } from '@sanity/ui/toast';
import { useEffect } from 'react';
import { onRefusedUpload } from './refused-uploads.ts';

/** Long enough to read two sentences, in milliseconds. */
const SHOWN_MS = 20_000;

/** Shows why an upload was refused. */
export function RefusedUploadToasts() {
  const toast = useToast();
  useEffect(
    () =>
      onRefusedUpload(({ fileName, reason }) =>
        toast.push({
          status: 'error',
          title: `“${fileName}” was not uploaded`,
          description: reason,
          duration: SHOWN_MS,
          closable: true,
        }),
      ),
    [toast],
  );
  return null;
}
