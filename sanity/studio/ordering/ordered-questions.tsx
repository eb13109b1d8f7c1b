import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Box, Card, Flex, Stack, Text } from '@sanity/ui';
import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import { IntentButton } from 'sanity';
import { type UserComponent } from 'sanity/structure';
import { announcementsFor } from './announcements.ts';
import { placesAfterMove } from './places.ts';
import { type ListedQuestion, usePlacesWriter, useQuestions } from './question-list.ts';
import { QuestionRow } from './question-row.tsx';

/** A pixel more than a shaking hand moves while it clicks. */
const dragDistance = 6;

/** A topic's questions, to be opened, and to be put in order by dragging or with the keyboard. */
export const OrderedQuestions: UserComponent = ({ options, childItemId }) => {
  const topic = String(options?.['topic']);
  const found = useQuestions(topic);
  if (!found) return null;
  if (found instanceof Error) {
    return (
      <Card tone="critical" padding={4} role="alert">
        <Text size={1}>The questions could not be read: {found.message}</Text>
      </Card>
    );
  }
  return (
    <Stack gap={3} padding={2}>
      <Flex align="center" justify="space-between" gap={3} paddingLeft={2}>
        <Text size={1} muted>
          Drag to change the order. Readers see it at once.
        </Text>
        <IntentButton
          intent="create"
          params={[{ type: 'faq', template: 'faq-in-topic' }, { topic }]}
          text="New question"
          mode="ghost"
          tooltipProps={{ content: 'New question in this topic' }}
        />
      </Flex>
      <SortableQuestions questions={found} selected={childItemId} />
    </Stack>
  );
};

function SortableQuestions({ questions, selected }: { questions: ListedQuestion[]; selected?: string }) {
  const write = usePlacesWriter();
  const { push } = useToast();
  // Between letting go and the lake's answer, the list stays as it was dropped.
  const [dropped, setDropped] = useState<{ of: ListedQuestion[]; as: ListedQuestion[] }>();
  const shown = dropped?.of === questions ? dropped.as : questions;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: dragDistance } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const move = async ({ active, over }: DragEndEvent) => {
    const [from, to] = [active.id, over?.id].map((id) => shown.findIndex((question) => question._id === id));
    const moved = from !== undefined && to !== undefined && to >= 0 ? shown[from] : undefined;
    const places = moved ? placesAfterMove(shown, from!, to!) : [];
    if (!moved || places.length === 0) return;
    setDropped({ of: questions, as: shown.toSpliced(from!, 1).toSpliced(to!, 0, moved) });
    try {
      await write(shown, places);
    } catch (error) {
      setDropped(undefined);
      push({ status: 'error', title: 'The order was not saved', description: String(error) });
    }
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: announcementsFor(shown) }}
      onDragEnd={(event) => void move(event)}
    >
      <SortableContext items={shown.map(({ _id }) => _id)} strategy={verticalListSortingStrategy}>
        <Box as="ol" padding={0} margin={0} style={{ listStyle: 'none' }}>
          {shown.map(({ _id, question }) => (
            <QuestionRow key={_id} id={_id} question={question} selected={_id === selected} />
          ))}
        </Box>
      </SortableContext>
    </DndContext>
  );
}
