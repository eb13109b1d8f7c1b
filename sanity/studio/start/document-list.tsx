import { Text } from '@sanity/ui';
import { getPublishedId } from 'sanity';
import { z } from 'zod';
import { DocumentLink, StartCard } from './start-card.tsx';

/** Documents that need something done, as a card's query selects them: the first few, and how many there are. */
export const documentListSchema = z.object({
  count: z.number(),
  first: z.array(
    z.object({
      _id: z.string(),
      _type: z.string().nullable(),
      title: z.string().nullable(),
      note: z.string().nullish(),
    }),
  ),
});

interface DocumentListCardProps {
  title: string;
  found: z.output<typeof documentListSchema> | Error | undefined;
  /** What is said when there are none. */
  none: string;
  /** What is said of so many. */
  some: (count: number) => string;
}

/** A card that lists documents, each a link to its form. */
export function DocumentListCard({ title, found, none, some }: DocumentListCardProps) {
  if (found === undefined) return <StartCard title={title} state="loading" text="" />;
  if (found instanceof Error) return <StartCard title={title} state="open" text={found.message} />;
  if (found.count === 0) return <StartCard title={title} state="done" text={none} />;
  return (
    <StartCard title={title} state="open" text={some(found.count)}>
      <div>
        {found.first.map(({ _id, _type, title: name, note }, index) => {
          const words = [name ?? 'Without a title', note].filter(Boolean).join(' – ');
          if (_type === null)
            return (
              <Text key={index} size={1}>
                {words}
              </Text>
            );
          return (
            <DocumentLink key={index} id={getPublishedId(_id)} type={_type}>
              {words}
            </DocumentLink>
          );
        })}
      </div>
    </StartCard>
  );
}
