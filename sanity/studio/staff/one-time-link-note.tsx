import { Card, Stack, Text } from '@sanity/ui';
import { oneTimeLinkOf } from '../auth/one-time-link.ts';
import { CopyField } from '../links/copy-field.tsx';
import { type MemberLink } from './members.ts';

/** The link someone needs to choose a password, and whether it was mailed: it is shown only now. */
export function OneTimeLinkNote({ name, link: { link, mail } }: { name: string; link: MemberLink }) {
  return (
    <Card tone={mail?.sent === false ? 'caution' : 'positive'} padding={4} radius={2} role="status">
      <Stack gap={3}>
        {mail && (
          <Text size={1} weight="medium">
            {mail.sent
              ? `This link was mailed to ${name}.`
              : `The e-mail to ${name} could not be sent: ${mail.problem}.`}
          </Text>
        )}
        <Text size={1}>
          {mail?.sent ? 'You can also give it to' : 'Give this link to'} {name}. It works once, within three days, and
          is not shown again.
        </Text>
        <CopyField label={`Link for ${name}`} value={oneTimeLinkOf(link)} />
      </Stack>
    </Card>
  );
}
