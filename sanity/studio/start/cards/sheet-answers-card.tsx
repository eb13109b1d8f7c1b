import { Text } from '@sanity/ui';
import { useState } from 'react';
import { getPublishedId } from 'sanity';
import { z } from 'zod';
import { pageAt } from '#sanity/content-types.ts';
import { useLiveQuery } from '../live-query.ts';
import { DocumentLink, StartCard } from '../start-card.tsx';

const days = 30;
const query = `*[_type == "previewPass" && dateTime(answers[-1].at) > dateTime($since)] | order(answers[-1].at desc)[0...5]{
  _id, path, "name": answers[-1].name, "documents": *[slug.current == string::split(^.path, "/")[-1]]{_id, _type}}`;
const answered = z.array(
  z.object({
    _id: z.string(),
    path: z.string(),
    name: z.string(),
    documents: z.array(z.object({ _id: z.string(), _type: z.string() })),
  }),
);

const aMonthAgo = () => ({ since: new Date(Date.now() - days * 24 * 60 * 60_000).toISOString() });

/** Today: what reviewers answered to whom a review sheet was sent. */
export function SheetAnswersCard() {
  const [params] = useState(aMonthAgo);
  const found = useLiveQuery(query, answered, params);
  const title = 'Answers of reviewers';
  if (found === undefined) return <StartCard title={title} state="loading" text="" />;
  if (found instanceof Error) return <StartCard title={title} state="open" text={found.message} />;
  if (found.length === 0)
    return <StartCard title={title} state="done" text="No reviewer has answered a review sheet this month." />;
  return (
    <StartCard title={title} state="open" text="Read them under “Share a preview” of the page:">
      {found.map(({ _id: pass, path, name, documents }) => {
        const page = documents.find(({ _type }) => _type === pageAt(path)?.type);
        const words = `${name}: ${path}`;
        // The address may have changed since.
        if (!page)
          return (
            <Text key={pass} size={1}>
              {words}
            </Text>
          );
        return (
          <DocumentLink key={pass} id={getPublishedId(page._id)} type={page._type}>
            {words}
          </DocumentLink>
        );
      })}
    </StartCard>
  );
}
