import { ShareIcon } from '@sanity/icons/Share';
import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { type DocumentActionComponent, type SanityClient, useClient } from 'sanity';
import { z } from 'zod';
import { asError } from '../auth/form.tsx';
import { Problem } from '../auth/problem.tsx';
import { apiVersion } from '../connection/api-version.ts';
import { parseAnswer } from '../connection/parse-answer.ts';
import { randomKey } from '../connection/random-key.ts';
import { CopyField } from '../links/copy-field.tsx';
import { pathOfDocument } from '../pages/path-of-document.ts';
import { isReviewed } from '../review/review-patch.ts';
import { SheetAnswers, sheetAnswers } from './sheet-answers.tsx';

/** Days until a share link expires. */
const days = 7;

const passesSchema = z.array(z.object({ _id: z.string(), expires: z.string(), answers: sheetAnswers.nullable() }));
type Pass = z.output<typeof passesSchema>[number];

/** Makes a link by which a reviewer without an account sees this page as it will be, and takes such links back. */
export const ShareAction: DocumentActionComponent = ({ draft, published }) => {
  const [open, setOpen] = useState(false);
  const document = draft ?? published;
  const path = pathOfDocument(document);
  if (!document || !path) return null;
  return {
    label: 'Share a preview',
    icon: ShareIcon,
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'dialog',
      header: 'Share a preview',
      onClose: () => setOpen(false),
      content: <ShareDialog path={path} revision={document._rev} hasSheet={isReviewed(document._type)} />,
    },
  };
};

interface ShareDialogProps {
  path: string;
  /** Of the text as it is now. */
  revision: string;
  /** True when the page can be sent to a reviewer as a sheet to be answered. */
  hasSheet: boolean;
}

function ShareDialog({ path, revision, hasSheet }: ShareDialogProps) {
  const client = useClient({ apiVersion });
  const [passes, setPasses] = useState<Pass[]>();
  const [problem, setProblem] = useState<string>();
  const say = (error: unknown) => setProblem(asError(error).message);
  useEffect(() => {
    passesFor(client, path).then(setPasses, say);
  }, [client, path]);
  const add = async () => {
    await client.create({ _id: `preview-pass.${randomKey()}`, _type: 'previewPass', path, expires: inDays(days) });
    setPasses(await passesFor(client, path));
  };
  const revoke = async (id: string) => {
    await client.delete(id);
    setPasses(await passesFor(client, path));
  };
  return (
    <Stack gap={4} padding={4}>
      <Text size={1}>
        Anyone who has such a link sees the whole site with all unpublished changes, for {days} days or until you take
        the link back.
      </Text>
      {problem && <Problem>{problem}</Problem>}
      {passes?.map(({ _id, expires, answers }) => (
        <Card key={_id} border padding={3} radius={2}>
          <Stack gap={3}>
            <CopyField label="Preview link" value={linkOf(_id)} />
            {hasSheet && <CopyField label="Review sheet, to answer or print" value={`${linkOf(_id)}&sheet`} />}
            <SheetAnswers answers={answers ?? []} revision={revision} />
            <Flex gap={3} align="center" justify="space-between">
              <Text size={1} muted>
                {new Date(expires) > new Date() ? 'Works' : 'Worked'} until{' '}
                {new Date(expires).toLocaleDateString('en-GB', { dateStyle: 'long' })}
              </Text>
              <Button text="Take back" mode="ghost" tone="critical" onClick={() => void revoke(_id).catch(say)} />
            </Flex>
          </Stack>
        </Card>
      ))}
      <Button text="Make a link" tone="primary" onClick={() => void add().catch(say)} />
    </Stack>
  );
}

/** Links that still count, and those by which a reviewer has answered: an answer is kept until staff take its link back. */
const passesQuery = `*[_type == "previewPass" && path == $path
  && (dateTime(expires) > dateTime(now()) || count(answers) > 0)] | order(expires desc){
  _id, expires, answers}`;

async function passesFor(client: SanityClient, path: string): Promise<Pass[]> {
  return parseAnswer(passesSchema, await client.fetch(passesQuery, { path }, { perspective: 'raw' }));
}

const linkOf = (id: string): string => `${location.origin}/api/preview/share?key=${id.replace('preview-pass.', '')}`;

const inDays = (count: number): string => new Date(Date.now() + count * 24 * 60 * 60_000).toISOString();
