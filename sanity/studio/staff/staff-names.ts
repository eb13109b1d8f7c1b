import { type SanityClient } from '@sanity/client';
import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { z } from 'zod';
import { apiVersion } from '../connection/api-version.ts';
import { parseAnswer } from '../connection/parse-answer.ts';

const people = z.array(z.object({ id: z.string(), displayName: z.string() }));

const asked = new WeakMap<SanityClient, Promise<Map<string, string>>>();

async function namesOf(client: SanityClient): Promise<Map<string, string>> {
  const answer = await client.request<unknown>({ url: `/projects/${client.config().projectId}/users` });
  return new Map(parseAnswer(people, answer).map(({ id, displayName }) => [id, displayName]));
}

/**
 * The names of those who may sign in, by id; asked for once. The Studio's own hook takes it for an error when the id is that
 * of a program, or of someone who has left.
 */
export function useStaffNames(): ReadonlyMap<string, string> {
  const client = useClient({ apiVersion });
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const names = asked.get(client) ?? namesOf(client);
    asked.set(client, names);
    // A list without names is still a list.
    names.then(setNames, () => asked.delete(client));
  }, [client]);
  return names;
}
