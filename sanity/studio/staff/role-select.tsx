import { Select, Stack, Text } from '@sanity/ui';
import { type ChangeEvent, useId } from 'react';
import { roles } from './members.ts';

interface RoleSelectProps {
  label: string;
  name?: string;
  defaultValue?: string;
  value?: string;
  disabled?: boolean;
  onChange?: (event: ChangeEvent<HTMLSelectElement>) => void;
}

/** Chooses what a user may do. */
export function RoleSelect({ label, ...select }: RoleSelectProps) {
  const id = useId();
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      <Select id={id} {...select}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
      </Select>
    </Stack>
  );
}
