import { UsersIcon } from '@sanity/icons/Users';
import { Box, Card, Container, Heading, Stack, Text } from '@sanity/ui';
import { useEffect, useMemo, useState } from 'react';
import { type Tool, useClient } from 'sanity';
import { apiVersion } from '../connection/api-version.ts';
import { asError } from '../auth/form.tsx';
import { Problem } from '../auth/problem.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberRow } from './member-row.tsx';
import { type Member, type MemberLink, Members } from './members.ts';
import { OneTimeLinkNote } from './one-time-link-note.tsx';

/** Who may sign in to the embedded lake: for administrators. Hosted Sanity has pages of its own for it. */
export const staffTool: Tool = { name: 'staff', title: 'Staff', icon: UsersIcon, component: Staff };

function Staff() {
  const client = useClient({ apiVersion });
  const members = useMemo(() => new Members(client), [client]);
  const [people, setPeople] = useState<Member[]>([]);
  const [link, setLink] = useState<{ name: string; link: MemberLink }>();
  const [problem, setProblem] = useState<string>();
  const say = (error: unknown) => setProblem(asError(error).message);
  useEffect(() => {
    members.all().then(setPeople, say);
  }, [members]);

  const change = async (work: () => Promise<void>) => {
    setProblem(undefined);
    await work();
    setPeople(await members.all());
  };
  /** Changes something, and says when that fails. */
  const attempt = (work: () => Promise<void>) => void change(work).catch(say);
  return (
    <Container width={1} padding={[4, 4, 5]} style={{ height: '100%', overflow: 'auto' }}>
      <Stack gap={5}>
        <Heading as="h1" size={3}>
          Staff
        </Heading>
        {problem && <Problem>{problem}</Problem>}
        {link && <OneTimeLinkNote {...link} />}
        <Box as="ul" padding={0} margin={0} style={{ listStyle: 'none' }}>
          {people.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              onRole={(role) => attempt(() => members.setRole(member.id, role))}
              onRemove={() => attempt(() => members.remove(member.id))}
              onNewLink={() =>
                attempt(async () => setLink({ name: member.displayName, link: await members.newLink(member.id) }))
              }
            />
          ))}
        </Box>
        <Card border padding={4} radius={2}>
          <InviteForm
            onInvite={(person) =>
              change(async () => setLink({ name: person.name, link: await members.invite(person) }))
            }
          />
        </Card>
        <Text size={1} muted>
          Viewers read everything, drafts too. Editors also write and publish. Administrators also decide who may.
        </Text>
      </Stack>
    </Container>
  );
}
