import { type ExprNode } from 'groq-js';
import { type Compiler } from '../evaluate/evaluator.ts';
import { type Run, type Scope } from '../evaluate/scope.ts';
import { matchTerms, matchTokens } from '../evaluate/text-match.ts';
import { deepTexts, type Term, TextQuery } from '../evaluate/text-query.ts';
import { type Entry } from '../index/entry.ts';
import { nothing, type Postings, smallestOf, unionOf } from '../index/postings.ts';
import { TextIndex } from '../index/text-index.ts';
import { type IndexSpecification } from '../index/view-index.ts';
import { splitDocumentId } from '../perspective.ts';
import { type Access, type Constant } from './access.ts';
import { isDocumentLocal, someNode } from './analysis.ts';
import { documentEvaluator } from './document-evaluator.ts';

/** Every word of a document, in one index for all perspectives and for searches of any field. */
export const wholeDocument: IndexSpecification = {
  key: 'text of documents',
  isShared: true,
  create: () =>
    new TextIndex((document) => {
      const { _id } = document;
      return deepTexts([document, _id, splitDocumentId(_id).publishedId]).flat();
    }),
};

/** Whether all text that an expression yields stands as it is in the index of whole documents. */
function isPartOfDocument(node: ExprNode): boolean {
  return !someNode(node, (part) => {
    if (part.type === 'AccessAttribute') return part.name.startsWith('_') && part.name !== '_id';
    return !['This', 'Array', 'ArrayCoerce', 'Map', 'FlatMap', 'Group', 'AccessElement'].includes(part.type);
  });
}

type Combine = (parts: Postings[]) => Postings | null;

function find({ run }: Scope, { key, isShared }: IndexSpecification, terms: readonly Term[], combine: Combine) {
  const index = (isShared ? run.view.raw : run.view).indexes.find(key);
  if (!(index instanceof TextIndex)) return null;
  const found = combine(terms.map((term) => index.find(term)));
  return found && isShared ? shownOf(found, run) : found;
}

/** What the run's view shows of documents as stored; worked out only when it is wanted, and once a run. */
function shownOf({ lists, size, isExact }: Postings, { view, memo }: Run): Postings {
  return {
    size,
    isExact,
    get lists() {
      return lists.map((list) => {
        const shown = (memo.get(list) as readonly Entry[] | undefined) ?? view.shown(list);
        memo.set(list, shown);
        return shown;
      });
    },
  };
}

/**
 * `node match constant`.
 * @param mode `all` to find what matches, `any` to find what scores: any word of a pattern adds to a score
 */
export function matchAccess(
  node: ExprNode,
  constant: Constant,
  compiler: Compiler,
  mode: 'all' | 'any',
): Access | null {
  if (!isDocumentLocal(node)) return null;
  const evaluate = documentEvaluator(node, compiler);
  const own: IndexSpecification = {
    key: `tokens ${JSON.stringify(node)}`,
    create: () => new TextIndex((document) => matchTokens(evaluate(document))),
  };
  const deep: IndexSpecification = isPartOfDocument(node)
    ? wholeDocument
    : {
        key: `text ${JSON.stringify(node)}`,
        create: () => new TextIndex((document) => deepTexts(evaluate(document)).flat()),
      };
  return {
    isConstant: constant.isConstant,
    indexes: constant.isTextQuery ? [deep] : [own],
    resolve(scope) {
      const pattern = constant.evaluate(scope);
      if (pattern instanceof TextQuery) {
        const { required } = pattern;
        return required.length > 0 ? find(scope, deep, required, smallestOf) : null;
      }
      const terms = matchTerms(pattern);
      if (!terms || terms.length === 0) return nothing;
      const found = find(scope, own, terms, mode === 'all' ? smallestOf : unionOf);
      // With a single term the index has the whole answer.
      return found && { ...found, isExact: mode === 'all' && terms.length === 1 };
    },
  };
}
