import { Button, Heading, Stack, Text, TextInput } from '@sanity/ui';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Problem } from './problem.tsx';

interface FormProps {
  /** What stands above the fields, where nothing else says it. */
  title?: string;
  /** What the button says. */
  action: string;
  /** Gives the fields' values by name; what it throws is shown. */
  onSubmit: (values: Record<string, string>) => Promise<void>;
  children: ReactNode;
}

/** A form that says what went wrong, and is not sent twice. */
export function Form({ title, action, onSubmit, children }: FormProps) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    setBusy(true);
    try {
      await onSubmit(Object.fromEntries(values) as Record<string, string>);
    } catch (error) {
      setProblem(asError(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={4}>
        {title && (
          <Heading as="h1" size={2}>
            {title}
          </Heading>
        )}
        {problem && <Problem>{problem}</Problem>}
        {children}
        <Button
          type="submit"
          text={action}
          tone="primary"
          disabled={busy}
          loading={busy}
          onClick={({ currentTarget: { form } }) => requireAll(form)}
        />
      </Stack>
    </form>
  );
}

/** Only now, with the first attempt: a required field that is still empty is drawn in red. */
function requireAll(form: HTMLFormElement | null): void {
  for (const input of form?.querySelectorAll('input') ?? []) input.required = true;
}

interface FieldProps {
  label: string;
  name: string;
  type?: 'email' | 'password' | 'text';
  autoComplete: string;
  minLength?: number;
  defaultValue?: string;
}

/** A field that must be filled in. */
export function Field({ label, ...input }: FieldProps) {
  const id = useId();
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      <TextInput id={id} aria-required {...input} />
    </Stack>
  );
}

/** What was thrown, as an error. */
export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
