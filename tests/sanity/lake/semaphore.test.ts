import { semaphore } from '#sanity/lake/semaphore.ts';

it('does so much at the same time, in the order asked for, whatever fails', async () => {
  const inTurn = semaphore(2);
  const steps: string[] = [];
  const work = (name: string) =>
    inTurn(async () => {
      steps.push(`+${name}`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`-${name}`);
      if (name === 'a') throw new Error('a failed');
      return name;
    });
  const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(work));
  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'failed'))).toEqual([
    ...['failed', 'b', 'c', 'd', 'e'],
  ]);
  expect(steps.filter((step) => step.startsWith('+'))).toEqual(['+a', '+b', '+c', '+d', '+e']);
  let running = 0;
  for (const step of steps) expect((running += step.startsWith('+') ? 1 : -1)).toBeLessThanOrEqual(2);
});
