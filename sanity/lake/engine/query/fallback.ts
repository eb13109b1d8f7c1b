import { evaluate, type ExprNode, toJS } from 'groq-js';
import { timeLimit } from './evaluate/clock.ts';
import { type Run } from './evaluate/scope.ts';
import { type LakeDocument } from './lake-document.ts';

/**
 * Evaluates a query by groq-js: correct, but it looks at every document.
 * @throws QueryLimitError when it runs longer than `deadlineMs`
 */
export async function evaluateByGroqJs(tree: ExprNode, run: Run, deadlineMs: number): Promise<unknown> {
  const deadline = performance.now() + deadlineMs;
  let isLate = false;
  const dataset = [...run.view.documents];
  // groq-js cannot be stopped, but it can be starved: after the deadline the dataset is empty. (An error thrown here
  // could be left unhandled inside groq-js and end the process.)
  dataset[Symbol.iterator] = function* (): ArrayIterator<LakeDocument> {
    for (const document of run.view.documents) {
      isLate ||= performance.now() > deadline;
      if (isLate) return;
      yield document;
    }
  };
  const value = await evaluate(tree, {
    dataset,
    params: run.params,
    identity: run.identity,
    timestamp: run.timestamp,
    sanity: run.sanity,
    dereference: ({ _ref }) => run.view.document(_ref),
  });
  const result = toJS(await value.asStatic());
  if (isLate) throw timeLimit(deadlineMs);
  return result;
}
