import { Button, Flex, Stack, Text, TextInput } from '@sanity/ui';
import { useId, useRef, useState } from 'react';

/** A link to be handed on, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('Copy');
  const copy = async () => {
    input.current?.select();
    setSaid((await copied(value)) ? 'Copied' : 'Press Ctrl C');
  };
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      <Flex gap={2} align="center">
        <div style={{ flex: 1, minWidth: 0 }}>
          <TextInput ref={input} id={id} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
        </div>
        <Button text={said} mode="ghost" aria-live="polite" style={{ minHeight: 44 }} onClick={() => void copy()} />
      </Flex>
    </Stack>
  );
}

/** Browsers keep `navigator.clipboard` back from pages without https; what is selected can be copied there too. */
async function copied(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
