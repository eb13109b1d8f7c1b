import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import { type DocumentActionComponent, useClient, useDocumentOperation } from 'sanity';
import { apiVersion } from '../connection/api-version.ts';
import { pathOfDocument } from '../pages/path-of-document.ts';
import { useReportedChange } from '../publish/reported-change.ts';
import { ReviewDialog, unanswered } from './review-dialog.tsx';
import { type Confirmation, isReviewed, reviewPatch } from './review-patch.ts';

/**
 * Records a review of the whole page (who, when, what, a note) and sets the dates that readers see.
 * Publishes it at once, unless there are unpublished changes: those are published when staff decide.
 */
export const ReviewAction: DocumentActionComponent = ({ id, type, draft, published }) => {
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState(unanswered);
  const { patch } = useDocumentOperation(id, type);
  const client = useClient({ apiVersion });
  const reportChange = useReportedChange();
  const { push } = useToast();
  const document = draft ?? published;
  if (!document || !isReviewed(type)) return null;

  const close = () => {
    setOpen(false);
    setAnswer(unanswered());
  };
  const record = async (confirmation: Confirmation) => {
    close();
    const set = reviewPatch(document, confirmation);
    if (draft || !published) {
      patch.execute([{ set }]);
      push({ status: 'success', title: 'Review recorded', description: 'Readers see it once you publish this page.' });
      return;
    }
    const path = pathOfDocument(published);
    await reportChange({ title: 'Review published', id, published, path }, async () => {
      // Nothing but the review differs, so no draft is needed; a change that another editor made in between is not overwritten.
      await client.patch(published._id).ifRevisionId(published._rev).set(set).commit();
      return undefined;
    });
  };
  const say = (error: unknown) =>
    push({ status: 'error', title: 'The review was not recorded', description: String(error) });
  return {
    label: 'I have checked this page',
    icon: CheckmarkCircleIcon,
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'dialog',
      header: 'I have checked this page',
      onClose: close,
      content: (
        <ReviewDialog
          document={document}
          hasDraft={draft !== null}
          kept={answer}
          keep={setAnswer}
          onConfirm={(confirmation) => void record(confirmation).catch(say)}
        />
      ),
    },
  };
};
