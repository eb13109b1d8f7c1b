import { Card, Stack, Text } from '@sanity/ui';
import { type SanityDocument } from 'sanity';
import { pathOfDocument } from '../pages/path-of-document.ts';

/** What search engines show of a title and of a description, in characters. */
const titleLength = 60;
const descriptionLength = 155;

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length).replace(/\s+\S*$/, '')} …` : text;

const textIn = (document: SanityDocument | null, names: readonly string[]): string =>
  names.map((name) => document?.[name]).find((value): value is string => typeof value === 'string') ?? '';

/** How a page is likely to look in a search result. */
export function SearchResult({ document }: { document: SanityDocument | null }) {
  const title = textIn(document, ['title', 'question', 'name']);
  const description = textIn(document, ['summary', 'shortAnswer', 'role']);
  return (
    <Card border padding={3} radius={2}>
      <Stack gap={3}>
        <Text size={0} muted>
          {location.host}
          {pathOfDocument(document)}
        </Text>
        <Text size={2} weight="medium">
          {cut(title, titleLength) || 'No title yet'}
        </Text>
        <Text size={1} muted>
          {cut(description, descriptionLength) || 'No summary yet'}
        </Text>
      </Stack>
    </Card>
  );
}
