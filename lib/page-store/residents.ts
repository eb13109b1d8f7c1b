import type { Found } from './page-store.ts';

/** Room for pages in memory; the rest are read from the folder when asked for. */
const MAX_BYTES = 128 * 1024 * 1024;

interface Resident extends Found {
  /** When time alone makes it stale. */
  freshUntil: number;
}

/** Pages in memory. After something changed they are doubted: each is checked against the ledger before its next use. */
export class Residents {
  readonly #pages = new Map<string, Resident & { generation: number }>();
  #generation = 0;
  #bytes = 0;

  /** `isCurrent` when it was checked against the ledger since something changed last. */
  get(path: string): (Resident & { isCurrent: boolean }) | undefined {
    const resident = this.#pages.get(path);
    return resident && Object.assign(resident, { isCurrent: resident.generation === this.#generation });
  }

  settle(resident: Resident): Resident {
    const { path } = resident.page;
    this.forget(path);
    this.#pages.set(path, { ...resident, generation: this.#generation });
    this.#bytes += size(resident);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= MAX_BYTES) break;
      this.forget(oldest);
    }
    return resident;
  }

  doubt(): void {
    this.#generation += 1;
  }

  forget(path: string): void {
    const resident = this.#pages.get(path);
    if (!resident) return;
    this.#bytes -= size(resident);
    this.#pages.delete(path);
  }
}

function size({ page: { bodies } }: Found): number {
  return Object.values(bodies).reduce((sum, body) => sum + body.length, 0);
}
