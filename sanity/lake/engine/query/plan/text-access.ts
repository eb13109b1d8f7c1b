import { type ExprNode } from 'groq-js';
import { type Compiler } from '../evaluate/evaluator.ts';
import { type Scope } from '../evaluate/scope.ts';
import { matchTerms, matchTokens } from '../evaluate/text-match.ts';
import { deepTexts, type Term, TextQuery } from '../evaluate/text-query.ts';
import { nothing, type Postings, smallestOf, unionOf } from '../index/postings.ts';
import { TextIndex } from '../index/text-index.ts';
import { type IndexSpecification } from '../index/view-index.ts';
import { type Access, type Constant } from './access.ts';
import { isDocumentLocal, someNode } from './analysis.ts';
import { documentEvaluator } from './document-evaluator.ts';

/** Every word of a document, in one index for all searches of whole documents and of their fields. */
const wholeDocument: IndexSpecification = {
  key: 'text of documents',
  create: () => new TextIndex((document) => deepTexts([document, document._id]).flat()),
};

/** Whether all text that an expression yields stands as it is in the index of whole documents. */
function isPartOfDocument(node: ExprNode): boolean {
  return !someNode(node, (part) => {
    if (part.type === 'AccessAttribute') return part.name.startsWith('_') && part.name !== '_id';
    return !['This', 'Array', 'ArrayCoerce', 'Map', 'FlatMap', 'Group', 'AccessElement'].includes(part.type);
  });
}

function find(scope: Scope, key: string, terms: readonly Term[], combine: (parts: Postings[]) => Postings | null) {
  const index = scope.run.view.indexes.find(key);
  return index instanceof TextIndex ? combine(terms.map((term) => index.find(term))) : null;
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
        return required.length > 0 ? find(scope, deep.key, required, smallestOf) : null;
      }
      const terms = matchTerms(pattern);
      if (!terms || terms.length === 0) return nothing;
      return find(scope, own.key, terms, mode === 'all' ? smallestOf : unionOf);
    },
  };
}
