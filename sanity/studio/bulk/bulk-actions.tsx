import { Button, Flex, Text } from '@sanity/ui';
import { useState } from 'react';
import { type BulkChange } from './bulk-change.ts';
import { type BulkAction, BulkDialog } from './bulk-dialog.tsx';
import { type BulkType } from './bulk-types.ts';

interface BulkActionsProps {
  type: BulkType;
  count: number;
  topics: readonly (readonly [value: string, text: string])[];
  people: readonly (readonly [value: string, text: string])[];
  onRun: (change: BulkChange) => void;
}

/** The buttons above the list, and the question before each. */
export function BulkActions({ type, count, topics, people, onRun }: BulkActionsProps) {
  const [asked, setAsked] = useState<BulkAction>();
  const actions: BulkAction[] = [
    'Publish',
    'Unpublish',
    'Set topic',
    ...(type.hasReviewer ? (['Set reviewer'] as const) : []),
    'Move date',
    'Delete',
  ];
  return (
    <Flex gap={2} wrap="wrap" align="center" as="section" aria-label="What to do with those selected">
      <Text size={1} weight="medium" role="status" style={{ minWidth: '6rem' }}>
        {count} selected
      </Text>
      {actions.map((action) => (
        <Button
          key={action}
          text={action}
          mode="ghost"
          tone={action === 'Delete' ? 'critical' : 'default'}
          disabled={count === 0}
          style={{ minHeight: 44 }}
          onClick={() => setAsked(action)}
        />
      ))}
      {asked && (
        <BulkDialog
          action={asked}
          type={type}
          count={count}
          options={asked === 'Set topic' ? topics : people}
          onClose={() => setAsked(undefined)}
          onConfirm={(change) => {
            setAsked(undefined);
            onRun(change);
          }}
        />
      )}
    </Flex>
  );
}
