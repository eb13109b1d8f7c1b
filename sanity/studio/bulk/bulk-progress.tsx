import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { IntentLink } from 'sanity/router';
import { type BulkType } from './bulk-types.ts';
import { type BulkState } from './use-bulk.ts';

interface BulkProgressProps {
  type: BulkType;
  state: BulkState;
  /** Titles of documents, by id. */
  titles: ReadonlyMap<string, string>;
  onCancel: () => void;
  onClose: () => void;
}

/** How far a change of many documents is, and at the end what was left as it was. */
export function BulkProgress({ type, state, titles, onCancel, onClose }: BulkProgressProps) {
  const { count, total, ended, text, refused } = state;
  return (
    <Card border radius={2} padding={3} tone={ended && refused.length > 0 ? 'caution' : 'default'}>
      <Stack gap={3}>
        <Flex gap={3} align="center">
          <Text size={1} weight="medium" role="status" style={{ flex: 1 }}>
            {ended ? text : `${count} of ${total}…`}
          </Text>
          {!ended && <progress value={count} max={total} aria-label="Progress" />}
          <Button
            text={ended ? 'Close' : 'Cancel'}
            mode="ghost"
            style={{ minHeight: 44 }}
            onClick={ended ? onClose : onCancel}
          />
        </Flex>
        {ended && refused.length > 0 && (
          <Stack
            as="ul"
            aria-label="Left as they were"
            gap={2}
            style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: '30vh', overflow: 'auto' }}
          >
            {refused.map(([id, reason]) => (
              <li key={id}>
                <IntentLink
                  intent="edit"
                  params={{ id, type: type.name }}
                  style={{ display: 'flex', alignItems: 'center', minHeight: 44 }}
                >
                  <Text size={1}>
                    {titles.get(id) ?? id}: {reason}
                  </Text>
                </IntentLink>
              </li>
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  );
}
