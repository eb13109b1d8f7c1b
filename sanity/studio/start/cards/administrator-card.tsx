import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'sanity';
import { apiVersion } from '../../connection/api-version.ts';
import { Members } from '../../staff/members.ts';
import { StartCard } from '../start-card.tsx';

/** First day: someone else can let people in when the first administrator cannot. */
export function AdministratorCard() {
  const client = useClient({ apiVersion });
  const members = useMemo(() => new Members(client), [client]);
  const [count, setCount] = useState<number | Error>();
  useEffect(() => {
    members
      .all()
      .then((all) => all.filter(({ roles }) => roles.some(({ name }) => name === 'administrator')).length)
      .then(setCount, (error: unknown) => setCount(error instanceof Error ? error : new Error(String(error))));
  }, [members]);
  if (count === undefined) return <StartCard title="A second administrator" state="loading" text="" />;
  if (count instanceof Error) return <StartCard title="A second administrator" state="open" text={count.message} />;
  return (
    <StartCard
      title="A second administrator"
      state={count > 1 ? 'done' : 'open'}
      text={
        count > 1
          ? `${count} people can invite others and make new links.`
          : 'Only you can invite people and make new links. Invite a second administrator under Staff.'
      }
    />
  );
}
