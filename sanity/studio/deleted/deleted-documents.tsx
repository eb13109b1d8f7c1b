import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { useRouter } from 'sanity/router';
import { contentTypes, isContentTypeName } from '#sanity/content-types.ts';
import { asError } from '../auth/form.tsx';
import { Problem } from '../auth/problem.tsx';
import { apiVersion } from '../connection/api-version.ts';
import { useStaffNames } from '../staff/staff-names.ts';
import { type Deletion, lastDeletions, restore } from './deletions.ts';

/** The documents that were deleted last, each of which can be brought back as a draft. */
export function DeletedDocuments() {
  const client = useClient({ apiVersion });
  const router = useRouter();
  const [deletions, setDeletions] = useState<Deletion[]>();
  const [problem, setProblem] = useState<string>();
  const say = (error: unknown) => setProblem(asError(error).message);
  useEffect(() => {
    lastDeletions(client).then(setDeletions, say);
  }, [client]);
  const bringBack = async (deletion: Deletion) => {
    await restore(client, deletion);
    router.navigateIntent('edit', { id: deletion.document._id, type: deletion.document._type });
  };
  const shown = deletions?.filter(({ document }) => isContentTypeName(document._type));
  return (
    <Stack gap={3} padding={3}>
      {problem && <Problem>{problem}</Problem>}
      <Text size={1} muted>
        {shown?.length === 0 ? 'Nothing was deleted.' : 'What you restore comes back as a draft.'}
      </Text>
      {shown?.map((deletion) => (
        <DeletionRow
          key={deletion.document._id}
          deletion={deletion}
          onRestore={() => void bringBack(deletion).catch(say)}
        />
      ))}
    </Stack>
  );
}

/** The fields that name a document to people. */
const named = ['title', 'question', 'name', 'term', 'from', 'path'];

function DeletionRow({ deletion, onRestore }: { deletion: Deletion; onRestore: () => void }) {
  const { document, deletedAt, deletedBy } = deletion;
  const person = useStaffNames().get(deletedBy);
  const name = named.map((field) => document[field]).find((value) => typeof value === 'string') ?? 'Without a title';
  const when = new Date(deletedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Card border radius={2} padding={3}>
      <Flex gap={3} align="center" wrap="wrap">
        <Stack gap={2} flex={1} style={{ minWidth: '12rem' }}>
          <Text size={1} weight="medium">
            {String(name)}
          </Text>
          <Text size={1} muted>
            {isContentTypeName(document._type) && contentTypes[document._type].title} · deleted {when}
            {person && ` by ${person}`}
          </Text>
        </Stack>
        <Button
          text="Restore"
          aria-label={`Restore ${String(name)}`}
          mode="ghost"
          style={{ minHeight: 44 }}
          onClick={onRestore}
        />
      </Flex>
    </Card>
  );
}
