import { useState } from 'react';
import { Field, Form } from '../auth/form.tsx';
import { RoleSelect } from './role-select.tsx';

interface InviteFormProps {
  /** What it throws is shown. */
  onInvite: (person: { name: string; email: string; role: string }) => Promise<void>;
}

/** Adds a user. */
export function InviteForm({ onInvite }: InviteFormProps) {
  const [invited, setInvited] = useState(0);
  return (
    <Form
      // Empty again for the next person.
      key={invited}
      title="Invite somebody"
      action="Make an invitation"
      onSubmit={async ({ name = '', email = '', role = '' }) => {
        await onInvite({ name, email, role });
        setInvited(invited + 1);
      }}
    >
      <Field name="name" label="Name" autoComplete="off" />
      <Field name="email" label="E-mail" type="email" autoComplete="off" />
      <RoleSelect label="Role" name="role" defaultValue="editor" />
    </Form>
  );
}
