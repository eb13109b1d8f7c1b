import { useEffect, useMemo, useState } from 'react';
import { type QueryParams } from '@sanity/client';
import { useDocumentStore } from 'sanity';
import { type z } from 'zod';
import { apiVersion } from '../connection/api-version.ts';
import { parseAnswer } from '../connection/parse-answer.ts';

/**
 * The result of a query over all documents, drafts included, followed as they change.
 *
 * @param params the same object as long as they are the same
 * @returns `undefined` until it is known; an `Error` when it cannot be
 */
export function useLiveQuery<Schema extends z.ZodType>(
  query: string,
  schema: Schema,
  params?: QueryParams,
): z.output<Schema> | Error | undefined {
  const store = useDocumentStore();
  const [result, setResult] = useState<z.output<Schema> | Error>();
  const results = useMemo(
    () => store.listenQuery(query, params ?? {}, { apiVersion, perspective: 'raw' }),
    [store, query, params],
  );
  useEffect(() => {
    const listening = results.subscribe({
      next: (found: unknown) => setResult(parseAnswer(schema, found)),
      error: (error: unknown) => setResult(error instanceof Error ? error : new Error(String(error))),
    });
    return () => listening.unsubscribe();
  }, [results, schema]);
  return result;
}
