import { Button, Flex, Stack, Text } from '@sanity/ui';
import { IntentLink } from 'sanity/router';
import { contentTypes, isContentTypeName } from '#sanity/content-types.ts';
import { type ReferringDocument } from './referring-documents.ts';

interface ReferringDialogProps {
  documents: readonly ReferringDocument[];
  onClose: () => void;
}

/** Says why a document cannot be taken away: others refer to it, and each is one click away. */
export function ReferringDialog({ documents, onClose }: ReferringDialogProps) {
  return (
    <Stack gap={4} padding={4}>
      <Text size={1}>
        {documents.length === 1 ? 'Another document refers' : `${documents.length} other documents refer`} to this one.
        Take the reference out there first, and publish, so that no link of the site leads nowhere.
      </Text>
      <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: '40vh', overflow: 'auto' }}>
        {documents.map(({ _id, _type, title }) => (
          <li key={_id}>
            <IntentLink
              intent="edit"
              params={{ id: _id, type: _type }}
              style={{ display: 'block', padding: '12px 0', minHeight: 44, boxSizing: 'border-box' }}
            >
              <Text size={1}>
                {title ?? 'Without a title'} ({isContentTypeName(_type) ? contentTypes[_type].title : _type})
              </Text>
            </IntentLink>
          </li>
        ))}
      </Stack>
      <Flex justify="flex-end">
        <Button text="Cancel" mode="ghost" onClick={onClose} />
      </Flex>
    </Stack>
  );
}
