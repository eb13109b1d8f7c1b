import { type DocumentView } from '../index/document-view.ts';
import { type Reads } from '../reads.ts';
import { type Clock } from './clock.ts';

/** One execution of a query: what it is asked with and what it sees. */
export interface Run {
  readonly params: Readonly<Record<string, unknown>>;
  readonly view: DocumentView;
  readonly clock: Pick<Clock, 'tick' | 'built'>;
  readonly reads: Reads;
  readonly timestamp: Date;
  readonly identity: string;
  readonly sanity: { projectId: string; dataset: string };
  /** Values of expressions that are the same wherever they stand, by the identity of the expression. */
  readonly memo: Map<object, unknown>;
}

/**
 * Where an expression is evaluated: `value` is `@`, `parent` is what `^` leads to. Loops reuse one scope and change
 * its value, so nothing may keep a scope beyond its evaluation.
 */
export class Scope {
  readonly run: Run;
  value: unknown;
  readonly parent: Scope | null;
  /** A hidden scope has a value of its own but is no step for `^` (the scope inside `[].a`). */
  readonly isHidden: boolean;

  constructor(run: Run, value: unknown, parent: Scope | null, isHidden = false) {
    this.run = run;
    this.value = value;
    this.parent = parent;
    this.isHidden = isHidden;
  }

  nested(value: unknown): Scope {
    return new Scope(this.run, value, this.isHidden ? this.parent : this);
  }

  hidden(value: unknown): Scope {
    return new Scope(this.run, value, this.isHidden ? this.parent : this, true);
  }
}
