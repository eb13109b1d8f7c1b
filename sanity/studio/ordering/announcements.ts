import { type Announcements, type UniqueIdentifier } from '@dnd-kit/core';
import { type ListedQuestion } from './question-list.ts';

/** What a screen reader says while a question is moved. */
export function announcementsFor(questions: readonly ListedQuestion[]): Announcements {
  const nameOf = (id: UniqueIdentifier) => `“${questions.find(({ _id }) => _id === id)?.question ?? id}”`;
  const placeOf = (id: UniqueIdentifier) =>
    `place ${questions.findIndex(({ _id }) => _id === id) + 1} of ${questions.length}`;
  return {
    onDragStart: ({ active }) => `Picked up ${nameOf(active.id)}.`,
    onDragOver: ({ active, over }) => (over ? `${nameOf(active.id)} would be at ${placeOf(over.id)}.` : undefined),
    onDragEnd: ({ active, over }) => (over ? `${nameOf(active.id)} is now at ${placeOf(over.id)}.` : undefined),
    onDragCancel: ({ active }) => `${nameOf(active.id)} stays where it was.`,
  };
}
