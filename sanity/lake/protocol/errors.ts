/** A refusal with the status code and JSON body that hosted Sanity gives for it. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(status: number, message: string, body: Record<string, unknown>) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
  }
}

/** The plain form: `{statusCode, error, message}`, and Sanity's `SIO-…` code where clients look for one. */
export function httpError(status: number, error: string, message: string, errorCode?: string): ApiError {
  return new ApiError(status, message, { statusCode: status, error, message, ...(errorCode ? { errorCode } : {}) });
}

/** The request is malformed. */
export const badRequest = (message: string): ApiError => httpError(400, 'Bad Request', message);

/** Nothing lives at this address. */
export const notFound = (message: string): ApiError => httpError(404, 'Not Found', message);

/** No token, or one that is unknown, expired or revoked. */
export const unauthorised = (message = 'Session not found', errorCode = 'SIO-401-ANF'): ApiError =>
  httpError(401, 'Unauthorized', message, errorCode);

/** Known, but not allowed. */
export const forbidden = (message: string): ApiError => httpError(403, 'Forbidden', message);

/** One failed mutation: its place in the request, and what was wrong. */
export interface MutationProblem {
  index: number;
  error: { type: string; description: string; [detail: string]: unknown };
}

/** A transaction that was refused whole: `{error: {type: 'mutationError', description, items}}`. */
export function mutationError(status: number, items: readonly MutationProblem[]): ApiError {
  const [first] = items;
  const description =
    items.length === 1 && first
      ? `The mutation(s) failed: ${first.error.description}`
      : `Mutation(s) failed with ${items.length} error(s)`;
  return new ApiError(status, description, { error: { type: 'mutationError', description, items } });
}

/** An action that was refused: hosted answers the actions endpoint with `actionError`. */
export function actionError(status: number, description: string, index = 0): ApiError {
  const items = [{ index, error: { type: 'actionError', description } }];
  return new ApiError(status, description, { error: { type: 'actionError', description, items } });
}

/** The caller's role does not carry `permission`. */
export function insufficientPermissions(permission: string, index = 0): ApiError {
  const description = `Insufficient permissions; permission "${permission}" required`;
  return mutationError(403, [{ index, error: { type: 'insufficientPermissionsError', description, permission } }]);
}

/** GROQ that does not parse: `{error: {type: 'queryParseError', query, start, end, description}}`. */
export function queryParseError(details: { query: string; start: number; end: number; description: string }): ApiError {
  return new ApiError(400, details.description, { error: { type: 'queryParseError', ...details } });
}
