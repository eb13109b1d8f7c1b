import { Button, Heading, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { type Accounts } from './accounts.ts';
import { asError, Field, Form } from './form.tsx';
import { Problem } from './problem.tsx';

interface LostPasswordProps {
  accounts: Accounts;
  onBack: () => void;
}

/** For a person without their password: a link by e-mail, or whom to ask where the site sends none. */
export function LostPassword({ accounts, onBack }: LostPasswordProps) {
  const [canMail, setCanMail] = useState<boolean | Error>();
  const [sentTo, setSentTo] = useState<string>();
  useEffect(() => {
    accounts.canMailLink().then(setCanMail, (error: unknown) => setCanMail(asError(error)));
  }, [accounts]);
  const mailLink = async ({ email = '' }: Record<string, string>) => {
    await accounts.mailLink(email);
    setSentTo(email);
  };
  return (
    <Stack gap={4}>
      <Heading as="h1" size={2}>
        Lost your password?
      </Heading>
      {canMail instanceof Error && <Problem>{canMail.message}</Problem>}
      {canMail === false && (
        <Text size={1}>
          Ask an administrator of the site: under “Staff”, “New link” makes a link for a new password.
        </Text>
      )}
      {canMail === true && !sentTo && (
        <Form action="Send a link" onSubmit={mailLink}>
          <Field name="email" label="E-mail" type="email" autoComplete="username" />
        </Form>
      )}
      {sentTo && (
        <Text size={1} role="status">
          If {sentTo} has an account here, an e-mail with a link for a new password is on its way. Nothing after some
          minutes? Look among unwanted mail, then ask an administrator.
        </Text>
      )}
      <Button text="Back" mode="ghost" style={{ minHeight: 44 }} onClick={onBack} />
    </Stack>
  );
}
