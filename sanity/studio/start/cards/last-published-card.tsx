import { Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { z } from 'zod';
import { contentTypeNames, titleExpression } from '#sanity/content-types.ts';
import { apiVersion } from '#sanity/studio/connection/api-version.ts';
import { jsonIn } from '#sanity/studio/connection/parse-answer.ts';
import { useStaffNames } from '#sanity/studio/staff/staff-names.ts';
import { useLiveQuery } from '../live-query.ts';
import { DocumentLink, StartCard } from '../start-card.tsx';

const published = z.array(
  z.object({
    _id: z.string(),
    _type: z.string(),
    _rev: z.string(),
    _updatedAt: z.string(),
    title: z.string().nullable(),
  }),
);
type Published = z.output<typeof published>[number];

/** What staff write; the counts of the readers' answers are not theirs. */
const params = { types: contentTypeNames.filter((name) => name !== 'pageFeedback') };
const query = `*[_type in $types && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]
  | order(_updatedAt desc)[0...5]{
  _id, _type, _rev, _updatedAt, "title": ${titleExpression}}`;

/** Today: what was published last, and by whom. */
export function LastPublishedCard() {
  const found = useLiveQuery(query, published, params);
  if (found instanceof Error) return <StartCard title="Published last" state="open" text={found.message} />;
  return (
    <StartCard
      title="Published last"
      state={found ? 'done' : 'loading'}
      text="The five latest changes that readers see:"
    >
      <div>
        {found?.map((document) => (
          <PublishedLine key={document._id} document={document} />
        ))}
      </div>
    </StartCard>
  );
}

function PublishedLine({ document }: { document: Published }) {
  const author = useStaffNames().get(useAuthor(document) ?? '');
  const when = new Date(document._updatedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <DocumentLink id={document._id} type={document._type}>
      {document.title ?? document._type}
      <br />
      <Text as="span" size={0} muted>
        {when}
        {author && ` · ${author}`}
      </Text>
    </DocumentLink>
  );
}

const transaction = z.object({ author: z.string() });

/** Who wrote the present revision of a document; `undefined` until it is known, or when it cannot be. */
function useAuthor({ _id, _rev }: Published): string | undefined {
  const client = useClient({ apiVersion });
  const [author, setAuthor] = useState<string>();
  useEffect(() => {
    const query = { excludeContent: 'true', fromTransaction: _rev, toTransaction: _rev, limit: '1' };
    const url = `/data/history/${client.config().dataset}/transactions/${_id}`;
    client.request<unknown>({ url, query }).then(
      (lines) => {
        const line = typeof lines === 'string' ? jsonIn(lines.split('\n', 1)[0] ?? '') : lines;
        setAuthor(transaction.safeParse(line).data?.author);
      },
      // Without the history the line says when, and that is all it can.
      () => setAuthor(undefined),
    );
  }, [client, _id, _rev]);
  return author;
}
