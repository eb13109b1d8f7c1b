import { Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import { z } from 'zod';
import { today } from '#sanity/schema/rules/dates.ts';
import { crowdedMonth, monthName, planOf } from '#sanity/studio/review/review-plan.ts';
import { reviewedTypes } from '#sanity/studio/review/review-patch.ts';
import { useLiveQuery } from '../live-query.ts';
import { StartCard } from '../start-card.tsx';

const query = `*[_type in $types && nextReviewDue >= $today && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]
  | order(nextReviewDue)[0...1000]{"reviewer": coalesce(reviewer->name, "Nobody yet"), "due": nextReviewDue}`;
const planned = z.array(z.object({ reviewer: z.string(), due: z.string() }));

/** Today: who has how many pages to check in which month, and whether the work is spread. */
export function PlannedReviewsCard() {
  const [params] = useState(() => ({ types: reviewedTypes, today: today() }));
  const found = useLiveQuery(query, planned, params);
  const title = 'Reviews to come';
  if (found === undefined) return <StartCard title={title} state="loading" text="" />;
  if (found instanceof Error) return <StartCard title={title} state="open" text={found.message} />;
  const crowded = crowdedMonth(found, params.today);
  return (
    <StartCard
      title={title}
      state={crowded ? 'open' : 'done'}
      text={
        crowded
          ? `${crowded.count} of ${found.length} fall into ${monthName(crowded.month)}. Spread them: check some early, from ${monthName(crowded.quieter)} on.`
          : found.length > 0
            ? 'The work is spread over the year.'
            : 'No review is planned.'
      }
    >
      {planOf(found).map(({ reviewer, months }) => (
        <Stack key={reviewer} gap={2}>
          <Text size={1} weight="medium">
            {reviewer}
          </Text>
          {months.map(([month, count]) => (
            <Text key={month} size={1} muted>
              {monthName(month)}: {count}
            </Text>
          ))}
        </Stack>
      ))}
    </StartCard>
  );
}
