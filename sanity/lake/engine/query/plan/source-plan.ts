import { type ExprNode } from 'groq-js';
import { type Compiler, nested, type Test } from '../evaluate/evaluator.ts';
import { type Run, Scope } from '../evaluate/scope.ts';
import { type Entry } from '../index/entry.ts';
import { type Postings, visitInOrder } from '../index/postings.ts';
import { type IndexSpecification } from '../index/view-index.ts';
import { type Access } from './access.ts';
import { conditionAccess } from './condition-access.ts';
import { hasMatch, isWorthAnIndex, typeAndLocalAccess, typeEquals } from './local-access.ts';
import { type Extent } from './extent.ts';
import { type OrderPlan } from './order-plan.ts';

/** A condition of a filter. Conditions without a test only narrow the search. */
export interface Condition {
  readonly test: Test | null;
  readonly access: Access | null;
  /** How many plain comparisons its test is worth. */
  readonly cost: number;
  /** The conditions that what `access` finds exactly has been spared. */
  readonly covers?: readonly Condition[];
}

/** Up to how many documents are looked at one by one rather than an index be made over a whole view. */
function fewOf(documents: number): number {
  return Math.max(16, documents >> 9);
}

/** The conditions of a filter, with one more that stands for those that the document alone decides. */
export function compileConditions(nodes: readonly ExprNode[], compiler: Compiler): Condition[] {
  const conditions = nodes.map((node) => compileCondition(node, compiler));
  const type = nodes.findIndex((node) => typeEquals(node) !== null);
  const local = nodes.flatMap((node, index) => (index !== type && isWorthAnIndex(node) ? [index] : []));
  if (type < 0 || local.length === 0) return conditions;
  const access = typeAndLocalAccess(
    typeEquals(nodes[type]!)!,
    local.map((index) => nodes[index]!),
    compiler,
  );
  // First, so that among equals it wins: it answers more.
  return [{ test: null, access, cost: 0, covers: [type, ...local].map((index) => conditions[index]!) }, ...conditions];
}

function compileCondition(node: ExprNode, compiler: Compiler): Condition {
  return {
    test: compiler.compileTest(node, nested),
    access: conditionAccess(node, compiler),
    // It takes a text apart.
    cost: hasMatch(node) ? 16 : 1,
  };
}

/** `*[…][…] | order(…)`: a scan of the dataset, by the narrowest index that one of its conditions allows. */
export class SourcePlan {
  readonly #conditions: readonly Condition[];
  readonly #order: OrderPlan | null;
  readonly #extent: Extent;

  constructor(conditions: readonly Condition[], order: OrderPlan | null, extent: Extent) {
    this.#conditions = conditions;
    this.#order = order;
    this.#extent = extent;
  }

  /** The indexes worth having before the query runs. */
  indexes(run: Run): IndexSpecification[] {
    const scope = new Scope(run, null, null).nested(null);
    const few = fewOf(run.view.entries.length);
    if (run.view.entries.length <= few) return [];
    // Conditions on the type and the id need no index, and often leave too little to search for another.
    const constant = this.#conditions.filter((condition) => condition.access?.isConstant);
    const smallest = Math.min(
      ...constant.map((condition) => condition.access!.resolve(scope)?.size ?? Number.POSITIVE_INFINITY),
    );
    if (smallest <= few) return [];
    const wanted = this.#conditions.flatMap((condition) => condition.access?.indexes ?? []);
    const order = this.#order?.index(scope);
    return order ? [...wanted, order] : wanted;
  }

  /** The documents, as `*[…]` answers them; perhaps more than the first `limit`, and perhaps holes before `from`. */
  select(outer: Scope, limit: number, from = 0): readonly unknown[] {
    const { view } = outer.run;
    const scope = this.#enter(outer);
    const best = this.#narrowest(scope);
    if (!this.#order) {
      if (!best && this.#conditions.every((condition) => !condition.test)) return view.documents;
      return this.#collect(scope, best, limit).map((entry) => entry.document);
    }
    const found = best?.postings.size ?? view.entries.length;
    const cost = Math.max(1, ...this.#conditions.map((condition) => condition.cost));
    const ordered = this.#order.rows(scope, { found, limit, cost });
    if (ordered?.isExact) return partOf(ordered.rows, from, limit, scope);
    if (ordered) return this.#walk(ordered.rows, this.#tests(null), scope, limit);
    const entries = this.#collect(scope, best, Number.POSITIVE_INFINITY);
    return this.#order.sort(entries, outer, limit);
  }

  /** The documents among which those sought are. */
  candidates(outer: Scope): readonly unknown[] {
    const best = this.#narrowest(this.#enter(outer));
    if (!best) return outer.run.view.documents;
    const found: unknown[] = [];
    visitInOrder(best.postings, (entry) => found.push(entry.document) > 0);
    return found;
  }

  /** How many documents there are; no document is looked at when an index knows. */
  count(outer: Scope): number {
    const scope = this.#enter(outer);
    const best = this.#narrowest(scope);
    const rest = this.#tests(best);
    if (rest.length > 0 || (best && best.postings.lists.length > 1)) {
      return this.#collect(scope, best, Number.POSITIVE_INFINITY).length;
    }
    return best ? best.postings.size : outer.run.view.entries.length;
  }

  /** The scope of the conditions. Says what the scan reads. */
  #enter(outer: Scope): Scope {
    const scope = outer.nested(null);
    this.#extent(scope, outer.run.reads);
    return scope;
  }

  #narrowest(scope: Scope): { condition: Condition; postings: Postings } | null {
    let best: { condition: Condition; postings: Postings } | null = null;
    for (const condition of this.#conditions) {
      const postings = condition.access?.resolve(scope);
      if (postings && (!best || postings.size < best.postings.size)) best = { condition, postings };
    }
    return best;
  }

  #tests(best: { condition: Condition; postings: Postings } | null): Test[] {
    const answered = best?.postings.isExact ? (best.condition.covers ?? [best.condition]) : [];
    return this.#conditions.flatMap(({ test }, index) =>
      test && !answered.includes(this.#conditions[index]!) ? [test] : [],
    );
  }

  #collect(scope: Scope, best: { condition: Condition; postings: Postings } | null, limit: number): Entry[] {
    const { view, clock } = scope.run;
    const tests = this.#tests(best);
    const kept: Entry[] = [];
    if (limit <= 0) return kept;
    visitInOrder(best?.postings ?? { lists: [view.entries], size: view.entries.length, isExact: true }, (entry) => {
      clock.tick();
      scope.value = entry.document;
      for (const test of tests) if (!test(scope)) return true;
      return kept.push(entry) < limit;
    });
    clock.built(kept.length);
    return kept;
  }

  #walk(rows: Iterable<{ entry: Entry }>, tests: readonly Test[], scope: Scope, limit: number): unknown[] {
    const kept: unknown[] = [];
    if (limit <= 0) return kept;
    for (const { entry } of rows) {
      scope.run.clock.tick();
      scope.value = entry.document;
      if (tests.every((test) => test(scope)) && kept.push(entry.document) >= limit) break;
    }
    scope.run.clock.built(kept.length);
    return kept;
  }
}

/** Without a look at what comes before, so that what is far down a list costs next to nothing. */
function partOf(rows: readonly { entry: Entry }[], from: number, limit: number, scope: Scope): unknown[] {
  const part = new Array<unknown>(Math.max(0, Math.min(rows.length, limit)));
  for (let place = from; place < part.length; place++) part[place] = rows[place]!.entry.document;
  scope.run.clock.built(part.length);
  return part;
}
