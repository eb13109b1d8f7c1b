import { type Context } from 'hono';
import { type QueryOutcome } from '../engine/query/query-engine.ts';
import { QueryLimitError } from '../engine/query/query-limit-error.ts';
import { QueryParseError } from '../engine/query/query-parse-error.ts';
import { assertSpecifiedGroq } from '../protocol/api-version.ts';
import { ApiError, badRequest, queryParseError } from '../protocol/errors.ts';
import { limits } from '../protocol/limits.ts';
import { parseParams, parsePerspective, queryBody } from '../protocol/query.ts';
import { can } from '../protocol/roles.ts';
import { tagsOfAnswer } from '../protocol/sync-tags.ts';
import { jsonBody } from './body.ts';
import { type Lake, type LakeEnv } from './context.ts';

/** `GET` and `POST /data/query/<dataset>`: https://www.sanity.io/docs/http-reference/query */
export function queryEndpoint(lake: Lake) {
  return async (context: Context<LakeEnv>): Promise<Response> => {
    const started = performance.now();
    const search = new URL(context.req.url).searchParams;
    const posted = context.req.method === 'POST' ? await jsonBody(context, queryBody) : undefined;
    const query = posted?.query ?? search.get('query');
    if (query === null || query === '') throw badRequest('Missing parameter "query"');
    const caller = context.get('caller');
    const version = context.req.param('version') ?? 'v1';
    assertSpecifiedGroq(version);
    const { result, subjects } = await runQuery(lake, {
      query,
      params: { ...parseParams(search), ...posted?.params },
      perspective: parsePerspective(search.get('perspective') ?? posted?.perspective, version),
      canReadPrivate: can(caller, 'readPrivate'),
      identity: caller.id,
    });
    const ms = Math.round(performance.now() - started);
    const returnQuery = search.get('returnQuery') !== 'false';
    const syncTags = tagsOfAnswer(lake, subjects);
    return context.json({ ...(returnQuery && { query }), result, ...(syncTags && { syncTags }), ms });
  };
}

/**
 * Runs a query within the lake's time limit.
 *
 * @throws {ApiError} 400 `queryParseError`, or 400 when the limits cut it off
 */
export async function runQuery(
  lake: Pick<Lake, 'dataset'>,
  request: Omit<Parameters<Lake['dataset']['query']>[0], 'deadlineMs'>,
): Promise<QueryOutcome> {
  try {
    return await lake.dataset.query({ ...request, deadlineMs: limits.queryMs });
  } catch (error) {
    throw queryRefusal(error, request.query);
  }
}

/** The refusal that an error of the query engine amounts to; any other error is answered as it is. */
export function queryRefusal(error: unknown, query: string): unknown {
  if (error instanceof QueryParseError) {
    const { start, end, description } = error;
    return queryParseError({ query, start, end, description });
  }
  if (error instanceof QueryLimitError) {
    const description = error.message;
    return new ApiError(400, description, { error: { type: 'queryLimitError', description, query } });
  }
  return error;
}
