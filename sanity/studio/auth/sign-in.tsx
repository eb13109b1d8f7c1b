import { Button, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { type Accounts, type Person } from './accounts.ts';
import { asError, Field, Form } from './form.tsx';
import { type OneTimeLink } from './one-time-link.ts';
import { LostPassword } from './lost-password.tsx';
import { Problem } from './problem.tsx';

/** What the sign-in screen works with. */
interface SignInOptions {
  accounts: Accounts;
  link: OneTimeLink;
  onToken: (token: string) => void;
}

/** Shortest password; the lake checks it too. */
const shortest = 12;

/** The screen that a signed-out visitor of the Studio gets. */
export function createSignIn(options: SignInOptions) {
  return function SignIn() {
    const [useLink, setUseLink] = useState(options.link.present);
    if (!useLink) return <PasswordForm {...options} />;
    const giveUp = () => {
      options.link.forget();
      setUseLink(false);
    };
    return <LinkScreen {...options} onGiveUp={giveUp} />;
  };
}

function PasswordForm({ accounts, onToken }: SignInOptions) {
  const [isLost, setLost] = useState(false);
  if (isLost) return <LostPassword accounts={accounts} onBack={() => setLost(false)} />;
  return (
    <Stack gap={4}>
      <Form
        title="Sign in"
        action="Sign in"
        onSubmit={async ({ email = '', password = '' }) => onToken(await accounts.signIn(email, password))}
      >
        <Field name="email" label="E-mail" type="email" autoComplete="username" />
        <Field name="password" label="Password" type="password" autoComplete="current-password" />
      </Form>
      <Button text="Lost your password?" mode="bleed" style={{ minHeight: 44 }} onClick={() => setLost(true)} />
    </Stack>
  );
}

function LinkScreen({ onGiveUp, ...options }: SignInOptions & { onGiveUp: () => void }) {
  const { accounts, link } = options;
  const [person, setPerson] = useState<Person | Error>();
  useEffect(() => {
    accounts.checkLink(link.secret).then(setPerson, (error: unknown) => setPerson(asError(error)));
  }, [accounts, link]);
  if (person === undefined) return <Text muted>Checking the link…</Text>;
  if (person instanceof Error) {
    return (
      <Stack gap={4}>
        <Problem>{person.message}</Problem>
        <Button text="Sign in with a password" mode="ghost" onClick={onGiveUp} />
      </Stack>
    );
  }
  return person.email ? <InvitedForm {...options} person={person} /> : <OwnerForm {...options} />;
}

const newPassword = (
  <Field
    name="password"
    label={`New password (at least ${shortest} characters)`}
    type="password"
    autoComplete="new-password"
    minLength={shortest}
  />
);

function InvitedForm({ accounts, link, onToken, person }: SignInOptions & { person: Person }) {
  return (
    <Form
      title={`Welcome, ${person.name}`}
      action="Save and sign in"
      onSubmit={async ({ password = '' }) => onToken(await accounts.acceptLink(link.secret, password))}
    >
      <Text size={1} muted>
        Choose a password. From now on you sign in with it and <strong>{person.email}</strong>.
      </Text>
      {/* Lets a password manager keep the password under the right name. */}
      <input type="hidden" name="email" autoComplete="username" value={person.email} />
      {newPassword}
    </Form>
  );
}

function OwnerForm({ accounts, link, onToken }: SignInOptions) {
  return (
    <Form
      title="Welcome to your new site"
      action="Save and sign in"
      onSubmit={async ({ name = '', email = '', password = '' }) =>
        onToken(await accounts.acceptLink(link.secret, password, { name, email }))
      }
    >
      <Text size={1} muted>
        Say who you are and choose a password. From now on you sign in with your e-mail address and the password.
      </Text>
      <Field name="name" label="Your name" autoComplete="name" />
      <Field name="email" label="E-mail" type="email" autoComplete="username" />
      {newPassword}
    </Form>
  );
}
