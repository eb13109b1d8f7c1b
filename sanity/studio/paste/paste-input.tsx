import { isArrayOfBlocksSchemaType } from '@sanity/types';
import { useToast } from '@sanity/ui/toast';
import { useCallback } from 'react';
import { type InputProps, type PortableTextInputProps, useClient } from 'sanity';
import { apiVersion } from '../connection/api-version.ts';
import { convertClipboard } from './convert-clipboard.ts';
import { uploadPictures } from './upload-pictures.ts';

type OnPaste = NonNullable<PortableTextInputProps['onPaste']>;

/** Long enough to read what was left out, in milliseconds. */
const SHOWN_MS = 15_000;

const KEY_BYTES = 6;

/** A key of a block or span, as the editor makes them. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(KEY_BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The Studio's own inputs; a text keeps more of what is pasted from Word, Google Docs, Pages, Outlook and the web. */
export function InputWithPaste(props: InputProps) {
  return isArrayOfBlocksSchemaType(props.schemaType) ? <TextWithPaste {...props} /> : props.renderDefault(props);
}

function TextWithPaste(props: InputProps) {
  const client = useClient({ apiVersion });
  const { push } = useToast();
  const onPaste = useCallback<OnPaste>(
    ({ event, schemaTypes }) => {
      const { clipboardData } = event;
      const html = clipboardData.getData('text/html');
      const isFromStudio = clipboardData.types.some((type) => type.includes('portable-text'));
      // The Studio itself uploads a picture that was copied alone.
      const isFile = clipboardData.files.length > 0 && !clipboardData.getData('text/plain');
      if (!html || isFromStudio || isFile) return undefined;
      const allowed = {
        styles: new Set(schemaTypes.styles.map(({ value }) => value)),
        objects: new Set(schemaTypes.blockObjects.map(({ name }) => name)),
      };
      const { blocks, dropped } = convertClipboard({ html, rtf: clipboardData.getData('text/rtf') }, allowed, newKey);
      // Nothing was understood: the editor pastes the plain text.
      if (blocks.length === 0 && !dropped.sentence()) return undefined;
      return uploadPictures(blocks, client, dropped).then((insert) => {
        const description = dropped.sentence();
        if (description)
          push({
            status: 'warning',
            title: 'Not all of it was pasted',
            description,
            duration: SHOWN_MS,
            closable: true,
          });
        return { insert };
      });
    },
    [client, push],
  );
  return props.renderDefault({ ...props, onPaste } as InputProps);
}
