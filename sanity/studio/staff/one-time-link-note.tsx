import { Card, Stack, Text } from '@sanity/ui';
import { oneTimeLinkOf } from '../auth/one-time-link.ts';
import { CopyField } from '../links/copy-field.tsx';

/** The link someone needs to choose a password, to be handed on: it is shown only now. */
export function OneTimeLinkNote({ name, secret }: { name: string; secret: string }) {
  return (
    <Card tone="positive" padding={4} radius={2} role="status">
      <Stack gap={3}>
        <Text size={1}>Give this link to {name}. It works once, within three days, and is not shown again.</Text>
        <CopyField label={`Link for ${name}`} value={oneTimeLinkOf(secret)} />
      </Stack>
    </Card>
  );
}
