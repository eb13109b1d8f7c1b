import { Button, Dialog, Flex, Stack, Text, TextInput } from '@sanity/ui';
import { useState } from 'react';
import { type BulkChange } from './bulk-change.ts';
import { Choice, Labelled } from './bulk-filters.tsx';
import { type BulkType } from './bulk-types.ts';

/** What can be done with the selected documents. */
export type BulkAction = 'Publish' | 'Unpublish' | 'Set topic' | 'Set reviewer' | 'Move date' | 'Delete';

interface BulkDialogProps {
  action: BulkAction;
  type: BulkType;
  count: number;
  /** What can be chosen, for actions that set a reference. */
  options: readonly (readonly [value: string, text: string])[];
  onConfirm: (change: BulkChange) => void;
  onClose: () => void;
}

const whenSet = 'It is published at once where no other changes wait; there it is set in the draft.';

const explanations: Readonly<Record<BulkAction, string>> = {
  Publish: 'Readers get the drafts. Those with a field that must be mended first stay as they are, and are listed.',
  Unpublish:
    'Readers no longer get these pages: their addresses show “Page not found”. The texts stay here, as drafts.',
  Delete:
    'Readers are told at the addresses that the pages are gone for good. What other documents refer to stays, and is listed.',
  'Set topic': `The topic takes the place of those before. ${whenSet}`,
  'Set reviewer': whenSet,
  'Move date': whenSet,
};

/** Asks before many documents are changed, and for the value that they get. */
export function BulkDialog({ action, type, count, options, onConfirm, onClose }: BulkDialogProps) {
  const [value, setValue] = useState('');
  const asksFor = action === 'Set topic' || action === 'Set reviewer' || action === 'Move date';
  return (
    <Dialog id="bulk-dialog" header={`${action}: ${count} selected`} width={0} onClose={onClose} animate={false}>
      <Stack gap={4} padding={4}>
        <Text size={1}>{explanations[action]}</Text>
        {action === 'Move date' && (
          <Labelled label={type.date.title}>
            {(id) => (
              <TextInput
                id={id}
                type="date"
                value={value}
                style={{ height: 44 }}
                onChange={(event) => setValue(event.currentTarget.value)}
              />
            )}
          </Labelled>
        )}
        {asksFor && action !== 'Move date' && (
          <Choice
            label={action === 'Set topic' ? 'Topic' : 'Reviewer'}
            value={value}
            options={options}
            none="Choose…"
            onChoose={setValue}
          />
        )}
        <Flex gap={2} justify="flex-end">
          <Button text="Cancel" mode="bleed" style={{ minHeight: 44 }} onClick={onClose} />
          <Button
            text={action}
            tone={action === 'Delete' || action === 'Unpublish' ? 'critical' : 'primary'}
            disabled={asksFor && !value}
            style={{ minHeight: 44 }}
            onClick={() => onConfirm(changeOf(action, value, type))}
          />
        </Flex>
      </Stack>
    </Dialog>
  );
}

function changeOf(action: BulkAction, value: string, { topic, date }: BulkType): BulkChange {
  const reference = { _type: 'reference', _ref: value };
  switch (action) {
    case 'Publish':
      return { kind: 'publish' };
    case 'Unpublish':
      return { kind: 'unpublish' };
    case 'Delete':
      return { kind: 'delete' };
    case 'Set topic':
      return { kind: 'set', field: topic.field, value: topic.many ? [{ ...reference, _key: value }] : reference };
    case 'Set reviewer':
      return { kind: 'set', field: 'reviewer', value: reference };
    case 'Move date':
      return { kind: 'set', field: date.field, value };
  }
}
