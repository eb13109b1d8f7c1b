import { BookIcon } from '@sanity/icons/Book';
import { Box, Card, Flex, Stack, Text } from '@sanity/ui';
import { type ReactNode } from 'react';
import { defineDocumentInspector, type DocumentInspectorProps, useEditState } from 'sanity';
import { DocumentInspectorHeader } from 'sanity/structure';
import { isPageTypeName } from '#sanity/content-types.ts';
import { emptyLinks } from './link-text.ts';
import { paragraphsOf } from './plain-text.ts';
import { longSentence, type Readability, readabilityOf } from './readability.ts';
import { SearchResult } from './search-result.tsx';

/** Articles of the NHS aim at this age; medical text may need a little more. */
const easyAge = 11;
const hardAge = 14;

/** A panel beside the form: how the text reads, and how it looks in a search result. */
export const writingHelp = defineDocumentInspector({
  name: 'writing-help',
  component: WritingHelp,
  useMenuItem: ({ documentType }) => ({
    icon: BookIcon,
    title: 'How does it read?',
    showAsAction: true,
    hidden: !isPageTypeName(documentType),
  }),
});

function WritingHelp({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const { draft, published } = useEditState(documentId, documentType);
  const document = draft ?? published;
  const text = document?.body ?? document?.longAnswer ?? document?.bio;
  const paragraphs = [document?.shortAnswer, document?.summary].filter((part) => typeof part === 'string');
  const readability = readabilityOf([...paragraphs, ...paragraphsOf(text)]);
  const links = emptyLinks(text);
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader as="header" title="How does it read?" closeButtonLabel="Close" onClose={onClose} />
      <Box flex={1} overflow="auto" padding={4}>
        <Stack gap={5} data-testid="writing-help">
          <Section title="In a search result">
            <SearchResult document={document} />
          </Section>
          {readability ? <Reading {...readability} /> : <Text size={1}>Write something, and come back.</Text>}
          {links.length > 0 && (
            <Section title="Links that do not say where they lead">
              {links.map((link) => (
                <Note key={link}>“{link}”: use the name of the page instead.</Note>
              ))}
            </Section>
          )}
        </Stack>
      </Box>
    </Flex>
  );
}

function Reading({ readingAge, sentenceLength, words, hardest }: Readability) {
  return (
    <>
      <Section title="Reading age">
        <Text size={2} weight="semibold">
          {readingAge} years
        </Text>
        <Text size={1} muted>
          {verdict(readingAge)} {words} words, {sentenceLength} in a sentence.
        </Text>
      </Section>
      {hardest.length > 0 && (
        <Section title={`Sentences of more than ${longSentence} words`}>
          {hardest.map(({ text, words: count }) => (
            <Note key={text}>
              {text} ({count} words)
            </Note>
          ))}
        </Section>
      )}
    </>
  );
}

function verdict(age: number): string {
  if (age <= easyAge) return 'Easy to read.';
  return age <= hardAge
    ? 'Fine for medical text. Shorter sentences make it easier.'
    : 'Hard to read: try shorter sentences and shorter words.';
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={3}>
      <Text as="h3" size={1} weight="medium">
        {title}
      </Text>
      {children}
    </Stack>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Card tone="caution" padding={3} radius={2}>
      <Text size={1}>{children}</Text>
    </Card>
  );
}
