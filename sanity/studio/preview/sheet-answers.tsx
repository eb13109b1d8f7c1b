import { Card, Stack, Text } from '@sanity/ui';
import { z } from 'zod';

/** What reviewers without an account answered by a share link. */
export const sheetAnswers = z.array(
  z.object({
    _key: z.string(),
    name: z.string(),
    verdict: z.enum(['confirmed', 'changes']),
    note: z.string(),
    revision: z.string(),
    at: z.string(),
  }),
);

interface SheetAnswersProps {
  answers: z.output<typeof sheetAnswers>;
  /** Of the text as it is now. */
  revision: string;
}

/** Each answer with its day, and whether it is about the present text. */
export function SheetAnswers({ answers, revision }: SheetAnswersProps) {
  return (
    <>
      {answers.map(({ _key, name, verdict, note, revision: read, at }) => (
        <Card key={_key} padding={3} radius={2} tone={verdict === 'confirmed' ? 'positive' : 'caution'}>
          <Stack gap={3}>
            <Text size={1} weight="medium">
              {name} {verdict === 'confirmed' ? 'confirms this page' : 'asks for changes'},{' '}
              {new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' })}
            </Text>
            {note && (
              <Text size={1} style={{ whiteSpace: 'pre-wrap' }}>
                {note}
              </Text>
            )}
            {read !== revision && (
              <Text size={1} muted>
                The page has been saved again since.
              </Text>
            )}
          </Stack>
        </Card>
      ))}
    </>
  );
}
