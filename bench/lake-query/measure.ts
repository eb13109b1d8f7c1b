/** Milliseconds. */
export interface Timing {
  p50: number;
  p99: number;
  /** The 99th percentile of the processor time, which other work on the machine cannot lengthen. */
  cpu99: number;
}

const rounds = 3;

/**
 * Runs an action in three rounds, each until its share of `budgetMs` is spent and at least `least` times, and tells
 * how long it took in the round that other work on the machine disturbed least.
 */
export async function measure(action: (run: number) => unknown, budgetMs: number, least: number): Promise<Timing> {
  let best: Timing | null = null;
  const end = performance.now() + budgetMs;
  for (let round = 0; round < rounds && (!best || performance.now() < end); round++) {
    const timing = await measureRound(action, budgetMs / rounds, least);
    if (!best || timing.p99 < best.p99) best = timing;
  }
  return best!;
}

async function measureRound(action: (run: number) => unknown, budgetMs: number, least: number): Promise<Timing> {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  const end = performance.now() + budgetMs;
  for (let run = 0; times.length < least || (performance.now() < end && times.length < 2000); run++) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    await action(run);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    cpuTimes.push((user + system) / 1000);
  }
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), cpu99: percentile(cpuTimes, 0.99) };
}

function percentile(times: number[], share: number): number {
  times.sort((left, right) => left - right);
  return times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
}

export function format(ms: number | undefined): string {
  if (ms === undefined) return '–';
  return ms < 10 ? ms.toFixed(3) : ms < 100 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en-GB');
}
