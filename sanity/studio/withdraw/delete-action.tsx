import { type DocumentActionComponent, type DocumentActionProps } from 'sanity';
import { useWithdraw } from './use-withdraw.tsx';

/** The Studio's own Delete; for a published document, a question what visitors get takes the place of the Studio's. */
export function withAddressQuestion(remove: DocumentActionComponent): DocumentActionComponent {
  const DeleteWithQuestion: DocumentActionComponent = (props: DocumentActionProps) => {
    const description = remove(props);
    const { begin, dialog } = useWithdraw(props, 'delete');
    if (!description || !props.published) return description;
    return { ...description, onHandle: begin, dialog };
  };
  DeleteWithQuestion.action = 'delete';
  return DeleteWithQuestion;
}
