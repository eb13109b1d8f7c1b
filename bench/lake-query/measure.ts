/** Milliseconds. */
export interface Timing {
  p50: number;
  p99: number;
}

const rounds = 3;

/**
 * Runs an action in three rounds, each until its share of `budgetMs` is spent and at least `least` times, and tells
 * how long it took in the round that other work on the machine disturbed least.
 */
export async function measure(action: (run: number) => unknown, budgetMs: number, least: number): Promise<Timing> {
  let best: Timing | null = null;
  for (let round = 0; round < rounds; round++) {
    const timing = await measureRound(action, budgetMs / rounds, least);
    if (!best || timing.p99 < best.p99) best = timing;
  }
  return best!;
}

async function measureRound(action: (run: number) => unknown, budgetMs: number, least: number): Promise<Timing> {
  const times: number[] = [];
  const end = performance.now() + budgetMs;
  for (let run = 0; times.length < least || (performance.now() < end && times.length < 2000); run++) {
    const start = performance.now();
    await action(run);
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { p50: at(0.5), p99: at(0.99) };
}

export function format(ms: number | undefined): string {
  if (ms === undefined) return '–';
  return ms < 10 ? ms.toFixed(3) : ms < 100 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en-GB');
}
