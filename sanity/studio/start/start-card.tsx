import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { CircleIcon } from '@sanity/icons/Circle';
import { Card, Flex, Heading, Stack, Text } from '@sanity/ui';
import { type ReactNode } from 'react';
import { IntentLink } from 'sanity/router';

/** `open` asks for something to be done, `done` needs nothing, `loading` is not known yet. */
export type CardState = 'open' | 'done' | 'loading';

interface StartCardProps {
  title: string;
  state: CardState;
  /** One sentence: how things stand. */
  text: string;
  /** Links, or a list of them. */
  children?: ReactNode;
}

/** A small card of the start page: how one thing stands, and where to go. */
export function StartCard({ title, state, text, children }: StartCardProps) {
  const Icon = state === 'done' ? CheckmarkCircleIcon : CircleIcon;
  return (
    <Card as="section" border radius={3} padding={4} tone={state === 'open' ? 'caution' : 'default'} aria-label={title}>
      <Stack gap={3}>
        <Flex gap={2} align="center">
          <Text size={2} muted={state !== 'open'}>
            <Icon aria-hidden />
          </Text>
          <Heading as="h3" size={1}>
            {title}
          </Heading>
        </Flex>
        <Text size={1} muted={state !== 'open'}>
          {state === 'loading' ? '…' : text}
        </Text>
        {children}
      </Stack>
    </Card>
  );
}

interface DocumentLinkProps {
  id: string;
  type: string;
  children: ReactNode;
}

/** Opens a document; high enough for a finger. */
export function DocumentLink({ id, type, children }: DocumentLinkProps) {
  return (
    <IntentLink
      intent="edit"
      params={{ id, type }}
      style={{ display: 'flex', alignItems: 'center', minHeight: 44, overflowWrap: 'anywhere' }}
    >
      <Text size={1}>{children}</Text>
    </IntentLink>
  );
}
