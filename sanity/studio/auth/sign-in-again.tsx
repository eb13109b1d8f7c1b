import { Dialog, Stack, Text } from '@sanity/ui';
import { useCurrentUser } from 'sanity';
import { Accounts } from './accounts.ts';
import { Field, Form } from './form.tsx';
import { type Loss, useLostSession } from './lost-session.ts';

const reasons: Record<Loss, string> = {
  'signed-out': 'Your session has ended. What you typed is still here: it is saved when you have signed in.',
  'role-changed':
    'Your access was changed: you may no longer save this. It is saved when somebody who may has signed in. Ask an administrator.',
};

/** Above the Studio's own dialogs. */
const zIndex = 1_000_000;

/** The sign-in form over the page, while the session of someone at work is lost: the page below stays as it is. */
export function SignInAgain({ apiHost }: { apiHost: string }) {
  const lost = useLostSession();
  const user = useCurrentUser();
  if (!lost) return null;
  const accounts = new Accounts(apiHost);
  const signIn = async ({ email = '', password = '' }: Record<string, string>) =>
    lost.signIn(await accounts.signIn(email, password));
  return (
    <Dialog id="sign-in-again" header="Sign in again" width={0} zOffset={zIndex}>
      <Stack gap={4} padding={4}>
        <Text size={1}>{reasons[lost.reason]}</Text>
        <Form action="Sign in" onSubmit={signIn}>
          <Field name="email" label="E-mail" type="email" autoComplete="username" defaultValue={user?.email} />
          <Field name="password" label="Password" type="password" autoComplete="current-password" />
        </Form>
      </Stack>
    </Dialog>
  );
}
