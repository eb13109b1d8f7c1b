import { type Ticks } from './clock.ts';

/**
 * Wildcard matching in linear space and at most quadratic time. groq-js compiles wildcards to regular expressions
 * with one `.*` each, which a hostile pattern (`a*a*a*…`) makes backtrack for minutes.
 */
type Step = { kind: 'literal'; unit: string } | { kind: 'one' } | { kind: 'any' } | { kind: 'segment' };

const lineEnd = /[\n\r\u2028\u2029]/;

export class Glob {
  readonly #steps: readonly Step[];

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  /** Whether the whole text matches, by following all possible positions at once. */
  matches(text: string, clock: Ticks): boolean {
    let positions = this.#closure(new Set([0]));
    for (let index = 0; index < text.length && positions.size > 0; index++) {
      clock.tick(positions.size);
      const unit = text[index]!;
      const next = new Set<number>();
      for (const position of positions) this.#advance(position, unit, next);
      positions = this.#closure(next);
    }
    return positions.has(this.#steps.length);
  }

  #advance(position: number, unit: string, next: Set<number>): void {
    const step = this.#steps[position];
    if (!step) return;
    if (step.kind === 'literal') {
      if (step.unit === unit) next.add(position + 1);
    } else if (step.kind === 'segment') {
      if (unit !== '.') next.add(position).add(position + 1);
    } else if (!lineEnd.test(unit)) {
      next.add(step.kind === 'one' ? position + 1 : position);
    }
  }

  /** `any` also matches nothing. */
  #closure(positions: Set<number>): Set<number> {
    for (const position of positions) if (this.#steps[position]?.kind === 'any') positions.add(position + 1);
    return positions;
  }
}

function literal(text: string): Step[] {
  return Array.from({ length: text.length }, (_, index) => ({ kind: 'literal', unit: text[index]! }));
}

/** The glob of one term of `match`: `*` is any text; `.` stands for one character, as in groq-js. */
export function termGlob(term: string): Glob {
  // Many stars in a row are many positions at each character, and say no more than one.
  const units = term.replace(/\*+/g, '*');
  return new Glob(
    Array.from({ length: units.length }, (_, index): Step => {
      const unit = units[index]!;
      return unit === '*' ? { kind: 'any' } : unit === '.' ? { kind: 'one' } : { kind: 'literal', unit };
    }),
  );
}

/** The glob of `path()`: `*` is one segment, `**` any number of them. Between them is a dot; groq-js takes any character. */
export function pathGlob(pattern: string): Glob {
  const steps = pattern.split('.').flatMap((part, index): Step[] => {
    const own: Step[] = part === '*' ? [{ kind: 'segment' }] : part === '**' ? [{ kind: 'any' }] : literal(part);
    return index === 0 ? own : [...literal('.'), ...own];
  });
  return new Glob(steps);
}
