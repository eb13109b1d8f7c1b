import { Button, Flex, TextInput } from '@sanity/ui';
import { useRef, useState } from 'react';

/** A link to be handed on, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('Copy');
  const copy = async () => {
    input.current?.select();
    setSaid((await copied(value)) ? 'Copied' : 'Press Ctrl C');
  };
  return (
    <Flex gap={2} align="center">
      <div style={{ flex: 1, minWidth: 0 }}>
        <TextInput
          ref={input}
          aria-label={label}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <Button text={said} mode="ghost" aria-live="polite" style={{ minHeight: 44 }} onClick={() => void copy()} />
    </Flex>
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
