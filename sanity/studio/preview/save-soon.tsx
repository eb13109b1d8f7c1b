import { useEffect } from 'react';
import { type DocumentLayoutProps, useDocumentOperation, useEditState } from 'sanity';

/** How long someone pauses before what they typed is saved, in milliseconds. */
const pauseMs = 100;

/**
 * Saves a draft as soon as one pauses. The Studio by itself saves once a second, to spare a service that counts requests,
 * and a preview can be no more recent than what is saved.
 */
export function SaveSoon(props: DocumentLayoutProps) {
  const { documentId, documentType } = props;
  const { draft } = useEditState(documentId, documentType);
  const { commit } = useDocumentOperation(documentId, documentType);
  useEffect(() => {
    // Until the document is there, nothing can be saved, and trying is an error.
    if (commit.disabled) return undefined;
    const pause = setTimeout(() => commit.execute(), pauseMs);
    return () => clearTimeout(pause);
  }, [draft, commit]);
  return props.renderDefault(props);
}
