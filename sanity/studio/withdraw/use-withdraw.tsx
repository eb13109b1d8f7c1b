import { useToast } from '@sanity/ui/toast';
import { type ReactNode, useState } from 'react';
import { type DocumentActionProps, useClient } from 'sanity';
import { apiVersion } from '../connection/api-version.ts';
import { pathOfDocument } from '../pages/path-of-document.ts';
import { useReportedChange } from '../publish/reported-change.ts';
import { type Destination } from '../redirects/destination.ts';
import { ReferringDialog } from './referring-dialog.tsx';
import { type ReferringDocument, referringDocuments } from './referring-documents.ts';
import { type WithdrawAnswer, WithdrawDialog } from './withdraw-dialog.tsx';
import { withdraw, type Withdrawal } from './withdraw-document.ts';

/** What an action of the Studio shows as its dialog. */
interface ActionDialog {
  type: 'dialog';
  header: string;
  onClose: () => void;
  content: ReactNode;
}

const words = {
  delete: { action: 'Delete', done: 'Deleted', failed: 'Not deleted' },
  unpublish: { action: 'Unpublish', done: 'Unpublished', failed: 'Not unpublished' },
} as const;

const unanswered: WithdrawAnswer = { kind: 'moved', to: '' };

/**
 * Takes a published document away from readers: asks first what they get in its place, or says which documents refer to
 * it, and reports afterwards.
 *
 * @returns the dialog, while there is one, and what begins
 */
export function useWithdraw(
  { id, published, draft }: DocumentActionProps,
  how: Withdrawal['how'],
): { begin: () => void; dialog: ActionDialog | false } {
  const client = useClient({ apiVersion });
  const reportChange = useReportedChange();
  const { push } = useToast();
  const [referring, setReferring] = useState<readonly ReferringDocument[]>();
  const [answer, setAnswer] = useState(unanswered);
  const { action, done, failed } = words[how];
  const path = pathOfDocument(published);
  const close = () => {
    setReferring(undefined);
    setAnswer(unanswered);
  };
  const say = (error: unknown) => push({ status: 'error', title: failed, description: String(error) });

  const finish = async (destination: Destination | undefined) => {
    close();
    if (!published) return;
    const redirect = path && destination ? { from: path, destination } : undefined;
    await reportChange({ title: done, id, published, path }, () =>
      withdraw(client, { published, draft, how, ...(redirect && { redirect }) }),
    );
  };
  return {
    begin: () => void referringDocuments(client, id).then(setReferring).catch(say),
    dialog: referring !== undefined && {
      type: 'dialog',
      header:
        referring.length > 0
          ? `This cannot be ${done.toLowerCase()} yet`
          : `${action} this ${path ? 'page' : 'document'}?`,
      onClose: close,
      content:
        referring.length > 0 ? (
          <ReferringDialog documents={referring} onClose={close} />
        ) : (
          <WithdrawDialog
            path={path}
            action={action}
            kept={answer}
            keep={setAnswer}
            onCancel={close}
            onChoose={(destination) => void finish(destination).catch(say)}
          />
        ),
    },
  };
}
