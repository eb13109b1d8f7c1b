import { DragHandleIcon } from '@sanity/icons/DragHandle';
import { HelpCircleIcon } from '@sanity/icons/HelpCircle';
import { Box, Button, Card, Flex } from '@sanity/ui';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { SanityDefaultPreview } from 'sanity';
import { usePaneRouter } from 'sanity/structure';

interface QuestionRowProps {
  id: string;
  question: string;
  /** True when its form is open beside the list. */
  selected: boolean;
}

/** A question in a list: a link to its form, and a handle that moves it, also with the keyboard. */
export function QuestionRow({ id, question, selected }: QuestionRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({ id });
  const { ChildLink } = usePaneRouter();
  return (
    <Flex
      as="li"
      align="center"
      gap={1}
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Button
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        aria-label={`Move “${question}”`}
        icon={DragHandleIcon}
        mode="bleed"
        padding={2}
        style={{ cursor: 'grab', touchAction: 'none' }}
      />
      <Box flex={1}>
        <Card as={ChildLink} childId={id} data-as="a" radius={2} pressed={selected}>
          <SanityDefaultPreview title={question} layout="compact" media={<HelpCircleIcon />} />
        </Card>
      </Box>
    </Flex>
  );
}
