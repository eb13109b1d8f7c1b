import { UnpublishIcon } from '@sanity/icons/Unpublish';
import { type DocumentActionComponent } from 'sanity';
import { useWithdraw } from './use-withdraw.tsx';

/**
 * Takes a page away from readers and keeps its text as a draft. The Studio's own Unpublish is found in its view of the
 * published document only, and leaves the editor there, before an empty form.
 */
export const UnpublishAction: DocumentActionComponent = (props) => {
  const { begin, dialog } = useWithdraw(props, 'unpublish');
  if (!props.published) return null;
  return { label: 'Unpublish', icon: UnpublishIcon, onHandle: begin, dialog };
};
UnpublishAction.action = 'unpublish';
