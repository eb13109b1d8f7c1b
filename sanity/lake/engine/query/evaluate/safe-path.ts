import { Path } from 'groq-js';
import { type Ticks, untimed } from './clock.ts';
import { type Glob, pathGlob } from './glob.ts';

/** groq-js's `Path` with a matcher that no pattern can make slow. */
export class SafePath extends Path {
  readonly #glob: Glob;
  /** What every id in the path starts with. */
  readonly prefix: string;

  constructor(pattern: string) {
    super(pattern);
    this.#glob = pathGlob(pattern);
    const first = pattern.split('.')[0]!;
    this.prefix = first === '*' || first === '**' ? '' : first;
  }

  override matches(text: string, clock: Ticks = untimed): boolean {
    return this.#glob.matches(text, clock);
  }
}
