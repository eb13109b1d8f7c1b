import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import { type Member } from './members.ts';
import { RoleSelect } from './role-select.tsx';

interface MemberRowProps {
  member: Member;
  onRole: (role: string) => void;
  onNewLink: () => void;
  onRemove: () => void;
}

/** A user who may sign in, and what can be changed of it. Nobody changes themselves. */
export function MemberRow({ member, onRole, onNewLink, onRemove }: MemberRowProps) {
  const { displayName, email, isCurrentUser, roles, mailProblem } = member;
  const [sure, setSure] = useState(false);
  return (
    <Card as="li" borderBottom paddingY={3}>
      <Flex gap={3} align="flex-end" wrap="wrap">
        <Stack gap={2} flex={1} style={{ minWidth: 'min(100%, 16rem)', overflowWrap: 'anywhere' }}>
          <Text weight="medium">{isCurrentUser ? `${displayName} (you)` : displayName}</Text>
          <Text size={1} muted>
            {email}
          </Text>
          {mailProblem && (
            <Card tone="caution" padding={2} radius={2}>
              <Text size={1}>The last e-mail could not be sent: {mailProblem}. Make a new link and hand it over.</Text>
            </Card>
          )}
        </Stack>
        <RoleSelect
          label={`Role of ${displayName}`}
          value={roles[0]?.name}
          disabled={isCurrentUser}
          onChange={(event) => onRole(event.currentTarget.value)}
        />
        <Button text="New link" mode="ghost" style={{ minHeight: 44 }} disabled={isCurrentUser} onClick={onNewLink} />
        <Button
          text={sure ? 'Really remove?' : 'Remove'}
          mode="ghost"
          style={{ minHeight: 44 }}
          tone="critical"
          disabled={isCurrentUser}
          onClick={() => (sure ? onRemove() : setSure(true))}
          onBlur={() => setSure(false)}
        />
      </Flex>
    </Card>
  );
}
