/** How many arguments a function takes, and which of them is a selector. */
export interface Signature {
  readonly least: number;
  readonly most: number;
  /** The place of the argument that is a selector, not an expression. */
  readonly selector?: number;
  /** Filters of webhooks compare a document before and after a change; queries have no change to speak of. */
  readonly isForDelta?: boolean;
}

const takes = (least: number, most = least): Signature => ({ least, most });
const any = takes(0, Number.POSITIVE_INFINITY);
const atLeastOne = takes(1, Number.POSITIVE_INFINITY);
const changed: Signature = { ...takes(1), selector: 0, isForDelta: true };

const namespaces: Readonly<Record<string, Readonly<Record<string, Signature>>>> = {
  array: { compact: takes(1), intersects: takes(2), join: takes(2), unique: takes(1) },
  dateTime: { now: takes(0) },
  delta: { changedAny: changed, changedOnly: changed, operation: takes(0) },
  diff: { changedAny: { ...takes(3), selector: 2 }, changedOnly: { ...takes(3), selector: 2 } },
  documents: { get: takes(1), incomingGlobalDocumentReferenceCount: takes(0), incomingRefCount: takes(0) },
  geo: { contains: takes(2), distance: takes(2), intersects: takes(2), latLng: takes(2) },
  global: {
    after: { ...takes(0), isForDelta: true },
    before: { ...takes(0), isForDelta: true },
    boost: takes(2),
    coalesce: any,
    count: takes(1),
    dateTime: takes(1),
    defined: takes(1),
    geo: takes(1),
    identity: takes(0),
    length: takes(1),
    lower: takes(1),
    now: takes(0),
    operation: { ...takes(0), isForDelta: true },
    path: takes(1),
    pt: takes(1),
    references: atLeastOne,
    round: takes(1, 2),
    select: any,
    string: takes(1),
    upper: takes(1),
  },
  math: { avg: takes(1), max: takes(1), min: takes(1), sum: takes(1) },
  media: { aspect: takes(2) },
  pt: { text: takes(1) },
  releases: { all: takes(0) },
  sanity: { dataset: takes(0), partOfRelease: takes(1), projectId: takes(0), versionOf: takes(1) },
  string: { lower: takes(1), split: takes(2), startsWith: takes(2), upper: takes(1) },
  text: { highlight: any, query: takes(1), semanticSimilarity: takes(1) },
  user: { attributes: takes(0) },
};

const pipes: Readonly<Record<string, Signature>> = { order: atLeastOne, score: atLeastOne };

/** The signature of a function; the string says what is not defined, the namespace or the function. */
export function signatureOf(namespace: string, name: string): Signature | string {
  if (!Object.hasOwn(namespaces, namespace)) return `undefined namespace: ${namespace}`;
  const functions = namespaces[namespace]!;
  return Object.hasOwn(functions, name) ? functions[name]! : `undefined function: ${qualified(namespace, name)}`;
}

/** The signature of a function that stands after `|`; the string says that there is none. */
export function pipeSignature(namespace: string, name: string): Signature | string {
  const isDefined = namespace === 'global' && Object.hasOwn(pipes, name);
  return isDefined ? pipes[name]! : `undefined pipe function: ${qualified(namespace, name)}`;
}

/** What is wrong with so many arguments, or `null`. */
export function arityFault({ least, most }: Signature, name: string, count: number): string | null {
  if (count >= least && count <= most) return null;
  const expected =
    most === Number.POSITIVE_INFINITY ? `at least ${least}` : least === most ? least : `${least} to ${most}`;
  return `incorrect number of arguments to function ${name}(): expected ${expected}, got ${count}`;
}

const qualified = (namespace: string, name: string): string =>
  namespace === 'global' ? name : `${namespace}::${name}`;
