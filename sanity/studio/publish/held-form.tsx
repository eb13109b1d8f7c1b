import { isDocumentSchemaType } from '@sanity/types';
import { type ReactNode, useEffect, useRef } from 'react';
import { definePlugin, getPublishedId, type InputProps } from 'sanity';
import { useIsHeld } from './held-forms.ts';
import { noteTyping } from './typing.ts';

/** Forms that take nothing while they are held. */
export const heldForms = definePlugin({ name: 'held-forms', form: { components: { input: InputThatIsHeld } } });

function InputThatIsHeld(props: InputProps) {
  const input = props.renderDefault(props);
  if (props.path.length > 0 || !isDocumentSchemaType(props.schemaType)) return input;
  const { _id: id = '' } = (props.value ?? {}) as { _id?: string };
  return <HeldForm id={getPublishedId(id)}>{input}</HeldForm>;
}

function HeldForm({ id, children }: { id: string; children: ReactNode }) {
  const isHeld = useIsHeld(id);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (!isHeld || !(activeElement instanceof HTMLElement) || !form.current?.contains(activeElement)) return undefined;
    // One types on where one was.
    return () => {
      if (document.activeElement === document.body) activeElement.focus({ preventScroll: true });
    };
  }, [isHeld]);
  return (
    <div ref={form} inert={isHeld} aria-busy={isHeld} onKeyDownCapture={noteTyping}>
      {children}
    </div>
  );
}
