import { type ExprNode } from 'groq-js';
import { type Compiler, nested } from '../evaluate/evaluator.ts';
import { type Run, Scope } from '../evaluate/scope.ts';
import { DocumentView } from '../index/document-view.ts';
import { type LakeDocument } from '../lake-document.ts';
import { visibilityOf } from '../perspective.ts';
import { Reads } from '../reads.ts';

/** An expression that is local to a document reads nothing of its run. */
const noRun: Run = {
  params: {},
  view: new DocumentView(new Map(), visibilityOf('published', false)),
  clock: { tick: () => undefined, built: () => undefined },
  reads: new Reads(),
  timestamp: new Date(0),
  identity: '',
  sanity: { projectId: '', dataset: '' },
  memo: new Map(),
};

/** Evaluates an expression that `isDocumentLocal` on documents, outside any query. */
export function documentEvaluator(node: ExprNode, compiler: Compiler): (document: LakeDocument) => unknown {
  const evaluate = compiler.compile(node, nested);
  return (document) => evaluate(new Scope(noRun, document, null));
}
