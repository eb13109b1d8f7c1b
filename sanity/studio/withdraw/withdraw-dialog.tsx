import { Button, Card, Flex, Radio, Stack, Text, TextInput } from '@sanity/ui';
import { type ReactNode, useId } from 'react';
import { checkSitePath } from '#sanity/schema/rules/links.ts';
import { useKeptAnswer } from '../dialogs/kept-answer.ts';
import { type Destination } from '../redirects/destination.ts';

/** What was chosen and typed so far. */
export interface WithdrawAnswer {
  kind: Destination['kind'] | 'nothing';
  /** The path of the other page. */
  to: string;
}

interface WithdrawDialogProps {
  /** The address that will have no page; `undefined` for a document without one. */
  path: string | undefined;
  /** What the button says. */
  action: 'Delete' | 'Unpublish';
  kept: WithdrawAnswer;
  keep: (answer: WithdrawAnswer) => void;
  onChoose: (destination: Destination | undefined) => void;
  onCancel: () => void;
}

/** Asks what visitors of a page get that is about to be taken away. */
export function WithdrawDialog({ path, action, kept, keep, onChoose, onCancel }: WithdrawDialogProps) {
  const [{ kind, to }, setAnswer] = useKeptAnswer(kept, keep);
  const problem = path && kind === 'moved' ? problemWith(to, path) : undefined;
  const field = useId();
  const destination = kind === 'moved' ? { kind, to } : { kind: 'gone' as const };
  return (
    <Stack gap={4} padding={4}>
      {path ? (
        <>
          <Text size={1}>
            Links and bookmarks lead to <strong>{path}</strong>. What should visitors see there?
          </Text>
          <Choice checked={kind === 'moved'} onChoose={() => setAnswer({ kind: 'moved', to })}>
            Another page
          </Choice>
          {kind === 'moved' && (
            <Stack gap={2}>
              <Text as="label" htmlFor={field} size={1} weight="medium">
                Path of that page
              </Text>
              <TextInput
                id={field}
                placeholder="/articles/first-visit"
                value={to}
                onChange={(event) => setAnswer({ kind, to: event.currentTarget.value })}
              />
              {to && problem && (
                <Card tone="caution" padding={2} radius={2} role="alert">
                  <Text size={1}>{problem}</Text>
                </Card>
              )}
            </Stack>
          )}
          <Choice checked={kind === 'gone'} onChoose={() => setAnswer({ kind: 'gone', to })}>
            A note that the page is gone for good
          </Choice>
          {action === 'Unpublish' && (
            <Choice checked={kind === 'nothing'} onChoose={() => setAnswer({ kind: 'nothing', to })}>
              “Page not found”, until it is published again
            </Choice>
          )}
        </>
      ) : (
        <Text size={1}>Readers no longer get what this document says.</Text>
      )}
      {action === 'Unpublish' && (
        <Text size={1} muted>
          The text stays here, as a draft.
        </Text>
      )}
      <Flex gap={2} justify="flex-end">
        <Button text="Cancel" mode="bleed" onClick={onCancel} />
        <Button
          text={action}
          tone="critical"
          disabled={problem !== undefined}
          onClick={() => onChoose(path && kind !== 'nothing' ? (destination as Destination) : undefined)}
        />
      </Flex>
    </Stack>
  );
}

function problemWith(to: string, path: string): string | undefined {
  if (!to) return 'Say which page.';
  if (to === path) return 'That is the page you are taking away.';
  const verdict = to.startsWith('/') ? checkSitePath(to) : 'Write a path of this site, starting with /.';
  return verdict === true ? undefined : verdict;
}

function Choice({ checked, onChoose, children }: { checked: boolean; onChoose: () => void; children: ReactNode }) {
  const id = useId();
  return (
    <Flex as="label" gap={2} align="center" htmlFor={id} style={{ minHeight: 44 }}>
      <Radio id={id} name="destination" checked={checked} onChange={onChoose} />
      <Text size={1}>{children}</Text>
    </Flex>
  );
}
