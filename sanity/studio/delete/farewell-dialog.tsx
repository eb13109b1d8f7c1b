import { Button, Card, Flex, Radio, Stack, Text, TextInput } from '@sanity/ui';
import { useId, useState } from 'react';
import { checkSitePath } from '#sanity/schema/rules/links.ts';
import { type Destination } from '../redirects/destination.ts';

interface FarewellDialogProps {
  /** The address that will have no page. */
  path: string;
  onChoose: (destination: Destination) => void;
  onCancel: () => void;
}

/** Asks what visitors of a page that is about to be deleted shall get. */
export function FarewellDialog({ path, onChoose, onCancel }: FarewellDialogProps) {
  const [kind, setKind] = useState<Destination['kind']>('moved');
  const [to, setTo] = useState('');
  const problem = kind === 'moved' ? problemWith(to, path) : undefined;
  const field = useId();
  return (
    <Stack gap={4} padding={4}>
      <Text size={1}>
        Links and bookmarks lead to <strong>{path}</strong>. What shall people find there?
      </Text>
      <Choice checked={kind === 'moved'} label="Another page" onChoose={() => setKind('moved')} />
      {kind === 'moved' && (
        <Stack gap={2}>
          <Text as="label" htmlFor={field} size={1} weight="medium">
            Path of that page
          </Text>
          <TextInput
            id={field}
            placeholder="/articles/first-visit"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          {to && problem && (
            <Card tone="caution" padding={2} radius={2}>
              <Text size={1}>{problem}</Text>
            </Card>
          )}
        </Stack>
      )}
      <Choice
        checked={kind === 'gone'}
        label="A note that the page is gone for good"
        onChoose={() => setKind('gone')}
      />
      <Flex gap={2} justify="flex-end">
        <Button text="Cancel" mode="bleed" onClick={onCancel} />
        <Button
          text="Delete"
          tone="critical"
          disabled={problem !== undefined}
          onClick={() => onChoose(kind === 'gone' ? { kind } : { kind, to })}
        />
      </Flex>
    </Stack>
  );
}

function problemWith(to: string, path: string): string | undefined {
  if (!to) return 'Say which page.';
  if (to === path) return 'That is the page you are deleting.';
  const verdict = to.startsWith('/') ? checkSitePath(to) : 'Write a path of this site, starting with /.';
  return verdict === true ? undefined : verdict;
}

function Choice({ checked, label, onChoose }: { checked: boolean; label: string; onChoose: () => void }) {
  const id = useId();
  return (
    <Flex gap={2} align="center">
      <Radio id={id} name="farewell" checked={checked} onChange={onChoose} />
      <Text as="label" htmlFor={id} size={1}>
        {label}
      </Text>
    </Flex>
  );
}
