import { DateTime, evaluate, type ExprNode, parse, Path, toJS } from 'groq-js';
import { type LakeDocument } from '#sanity/lake/engine/query/lake-document.ts';
import { type QueryRequest } from '#sanity/lake/engine/query/query-engine.ts';

/** What a perspective shows, worked out the slow and obvious way. */
export function visibleDocuments(
  documents: readonly LakeDocument[],
  { perspective, canReadPrivate }: Pick<QueryRequest, 'perspective' | 'canReadPrivate'>,
): LakeDocument[] {
  const isVersion = (id: string) => /^(drafts|versions)\./.test(id);
  const layers = perspective === 'drafts' ? ['drafts'] : typeof perspective === 'string' ? [] : perspective;
  let visible: LakeDocument[];
  if (!canReadPrivate) visible = documents.filter(({ _id }) => !_id.includes('.'));
  else if (perspective === 'raw') visible = [...documents];
  else if (layers.length === 0) visible = documents.filter(({ _id }) => !isVersion(_id));
  else {
    const shown = new Map<string, LakeDocument>();
    const prefixes = [...layers.map((layer) => (layer === 'drafts' ? 'drafts.' : `versions.${layer}.`)), ''].reverse();
    for (const prefix of prefixes) {
      for (const document of documents) {
        if (!document._id.startsWith(prefix) || (prefix === '' && isVersion(document._id))) continue;
        const id = document._id.slice(prefix.length);
        const isDeletion = prefix !== '' && (document._system as { delete?: boolean } | undefined)?.delete === true;
        if (isDeletion) shown.delete(id);
        else shown.set(id, { ...document, _id: id, _originalId: document._id });
      }
    }
    visible = [...shown.values()];
  }
  return visible.sort((left, right) => (left._id < right._id ? -1 : 1));
}

/** Where groq-js is not what the specification says, and the lake is. */
function correctGroqJs(): void {
  // A path's dot is a dot. groq-js takes any character, so that `drafts-policy` is in `path("drafts.**")`.
  Path.prototype.matches = function matches(this: Path, id: string): boolean {
    const segments = this.toJSON().split('.');
    const wildcards: Record<string, string> = { '*': '[^.]+', '**': '.*' };
    return new RegExp(`^${segments.map((segment) => wildcards[segment] ?? escaped(segment)).join('\\.')}$`).test(id);
  };
  // There is no 31 April. groq-js makes it 1 May, and of a 13th month a time that is not a number.
  const parseToValue = DateTime.parseToValue.bind(DateTime);
  DateTime.parseToValue = (text) => parseToValue(isTime(text) ? text : 'no time');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function isTime(text: string): boolean {
  const [year, month, day, hour, minute, second] = (text.match(/\d+/g) ?? []).map(Number);
  const time = new Date(Date.UTC(year!, month! - 1, day, hour, minute, second));
  return !Number.isNaN(time.getTime()) && text.startsWith(time.toISOString().slice(0, -5));
}

correctGroqJs();

const itemsOf = 'coalesce(VALUE[], [])';
const filtered = 'select(defined(VALUE[]) => FILTERED, VALUE)';

/** A syntax tree that makes groq-js drop what is no list from a flat map, and leave as it is what is no list in a filter. */
function corrected(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(corrected);
  if (typeof node !== 'object' || node === null) return node;
  // Its arguments may be a selector, which only looks like an expression.
  if ((node as { namespace?: string }).namespace === 'diff') return node;
  const parts: unknown = Object.fromEntries(Object.entries(node).map(([name, part]) => [name, corrected(part)]));
  if (!isNode(parts)) return parts;
  if (parts.type === 'FlatMap') return { ...parts, expr: filledIn(itemsOf, { VALUE: parts.expr }) };
  return parts.type === 'Filter' ? filledIn(filtered, { VALUE: parts.base, FILTERED: parts }) : parts;
}

const isNode = (value: unknown): value is ExprNode => typeof (value as { type?: unknown }).type === 'string';

/** A query's tree with other trees in the place of some attributes. */
function filledIn(query: string, trees: Readonly<Record<string, ExprNode>>): ExprNode {
  const fill = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(fill);
    if (typeof node !== 'object' || node === null) return node;
    const { type, name } = node as { type?: string; name?: string };
    if (type === 'AccessAttribute' && Object.hasOwn(trees, name!)) return trees[name!];
    return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, fill(part)]));
  };
  return fill(parse(query)) as ExprNode;
}

/** What groq-js answers, corrected. */
export async function oracleAnswer(documents: readonly LakeDocument[], request: QueryRequest): Promise<unknown> {
  const dataset = visibleDocuments(documents, request);
  const byId = new Map(dataset.map((document) => [document._id, document]));
  const value = await evaluate(corrected(parse(request.query, { params: request.params })) as ExprNode, {
    dataset,
    params: request.params,
    identity: '',
    sanity: { projectId: 'stillpoint', dataset: 'production' },
    dereference: ({ _ref }) => byId.get(_ref),
  });
  return toJS(await value.asStatic());
}
