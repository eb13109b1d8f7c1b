import { Card, Text } from '@sanity/ui';

/** What went wrong, read out at once. */
export function Problem({ children }: { children: string }) {
  return (
    <Card tone="critical" padding={3} radius={2} role="alert">
      <Text size={1}>{children}</Text>
    </Card>
  );
}
