import { Text } from '@sanity/ui';
import { useState } from 'react';
import { z } from 'zod';
import { useLiveQuery } from '../live-query.ts';
import { StartCard } from '../start-card.tsx';

const query = `*[_type == "previewPass" && defined(answers) && expires > $now] | order(_updatedAt desc)[0...5]{
  _id, path, "name": answers[-1].name}`;
const answered = z.array(z.object({ _id: z.string(), path: z.string(), name: z.string() }));

/** Today: what reviewers answered to whom a review sheet was sent. */
export function SheetAnswersCard() {
  const [params] = useState(() => ({ now: new Date().toISOString() }));
  const found = useLiveQuery(query, answered, params);
  const title = 'Answers of reviewers';
  if (found === undefined) return <StartCard title={title} state="loading" text="" />;
  if (found instanceof Error) return <StartCard title={title} state="open" text={found.message} />;
  if (found.length === 0)
    return <StartCard title={title} state="done" text="No reviewer has answered a review sheet." />;
  return (
    <StartCard title={title} state="open" text="Read them under “Share a preview” of the page:">
      {found.map(({ _id, path, name }) => (
        <Text key={_id} size={1}>
          {name}: {path}
        </Text>
      ))}
    </StartCard>
  );
}
