import { Button, Checkbox, Flex, Select, Stack, Text, TextArea, TextInput } from '@sanity/ui';
import { type ReactNode, useId } from 'react';
import { type SanityDocument, useCurrentUser } from 'sanity';
import { z } from 'zod';
import { reviewChecks } from '#sanity/content-types.ts';
import { checkNextReview, today, yearsAfter } from '#sanity/schema/rules/dates.ts';
import { Problem } from '../auth/problem.tsx';
import { useKeptAnswer } from '../dialogs/kept-answer.ts';
import { useLiveQuery } from '../start/live-query.ts';
import { type Confirmation } from './review-patch.ts';

const peopleQuery = '*[_type == "person" && !(_id in path("drafts.**"))] | order(name asc){_id, name}';
const people = z.array(z.object({ _id: z.string(), name: z.string().nullable() }));

/** What was ticked, chosen and typed so far. */
export interface ReviewAnswer {
  checked: readonly string[];
  /** Id of a person; `undefined` as long as nobody is chosen. */
  chosen: string | undefined;
  nextReviewDue: string;
  note: string;
}

/** A form that nobody has touched. */
export const unanswered = (): ReviewAnswer => ({
  checked: [],
  chosen: undefined,
  nextReviewDue: yearsAfter(today(), 1),
  note: '',
});

interface ReviewDialogProps {
  kept: ReviewAnswer;
  keep: (answer: ReviewAnswer) => void;
  document: SanityDocument;
  /** True when the review is of a text that readers do not see yet. */
  hasDraft: boolean;
  onConfirm: (confirmation: Confirmation) => void;
}

/** Asks what was checked, by whom, and when it must be checked again. Nothing is recorded before every box is ticked. */
export function ReviewDialog({ document, hasDraft, kept, keep, onConfirm }: ReviewDialogProps) {
  const found = useLiveQuery(peopleQuery, people);
  const user = useCurrentUser();
  const [answer, setAnswer] = useKeptAnswer(kept, keep);
  const { checked, chosen, nextReviewDue, note } = answer;
  const change = (part: Partial<ReviewAnswer>) => setAnswer({ ...answer, ...part });
  if (found instanceof Error) return <Problem>{found.message}</Problem>;
  const own = found?.find(({ name }) => name === user?.name)?._id;
  const reviewer = chosen ?? own ?? (document['reviewer'] as { _ref?: string } | undefined)?._ref ?? '';
  const next = nextReviewDue ? checkNextReview(nextReviewDue, today()) : 'Give the day of the next review.';
  const toggle = (value: string) =>
    change({ checked: checked.includes(value) ? checked.filter((other) => other !== value) : [...checked, value] });
  return (
    <Stack gap={4} padding={4}>
      <Text size={1}>
        {hasDraft ? 'This page has unpublished changes: check it with them. ' : ''}
        Read the whole page, then tick what you have checked.
      </Text>
      <Stack gap={2}>
        {reviewChecks.map(({ title, value }) => (
          <Check key={value} checked={checked.includes(value)} onToggle={() => toggle(value)}>
            {title}
          </Check>
        ))}
      </Stack>
      <Labelled label="Checked by">
        {(id) => (
          <Select id={id} value={reviewer} onChange={({ currentTarget }) => change({ chosen: currentTarget.value })}>
            <option value="">Choose a person</option>
            {found?.map(({ _id, name }) => (
              <option key={_id} value={_id}>
                {name ?? 'Without a name'}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <Labelled label="Next review due">
        {(id) => (
          <TextInput
            id={id}
            type="date"
            value={nextReviewDue}
            onChange={({ currentTarget }) => change({ nextReviewDue: currentTarget.value })}
          />
        )}
      </Labelled>
      {next !== true && <Problem>{next}</Problem>}
      <Labelled label="Note, for the practice only (optional)">
        {(id) => (
          <TextArea
            id={id}
            rows={3}
            value={note}
            onChange={({ currentTarget }) => change({ note: currentTarget.value })}
          />
        )}
      </Labelled>
      <Button
        text="Record the review"
        tone="primary"
        disabled={checked.length < reviewChecks.length || !reviewer || next !== true}
        onClick={() => onConfirm({ reviewer, on: today(), nextReviewDue, note })}
      />
    </Stack>
  );
}

function Check({ checked, onToggle, children }: { checked: boolean; onToggle: () => void; children: ReactNode }) {
  const id = useId();
  return (
    <Flex as="label" gap={3} align="center" htmlFor={id} style={{ minHeight: 44 }}>
      <Checkbox id={id} checked={checked} onChange={onToggle} />
      <Text size={1}>{children}</Text>
    </Flex>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {children(id)}
    </Stack>
  );
}
