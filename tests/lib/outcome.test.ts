import { setImmediate } from 'node:timers/promises';

import type * as outcomeModule from '#lib/outcome.ts';
import { type Outcome, reportOutcome, runWithOutcome } from '#lib/outcome.ts';

describe('reportOutcome', () => {
  test('reaches the context of its own request, across awaits', async () => {
    const first: Outcome = {};
    const second: Outcome = {};
    await Promise.all([
      runWithOutcome(first, async () => {
        await setImmediate();
        reportOutcome('unreachable', 'timed out');
      }),
      runWithOutcome(second, async () => {
        await setImmediate();
        reportOutcome('invalid', 'article a: title is missing');
      }),
    ]);
    expect(first).toEqual({ failure: { kind: 'unreachable', detail: 'timed out' } });
    expect(second).toEqual({ failure: { kind: 'invalid', detail: 'article a: title is missing' } });
  });

  test('keeps an unreachable source above a broken document, in either order', () => {
    const outcomes: Outcome[] = [{}, {}];
    runWithOutcome(outcomes[0]!, () => {
      reportOutcome('unreachable', 'down');
      reportOutcome('invalid', 'broken');
    });
    runWithOutcome(outcomes[1]!, () => {
      reportOutcome('invalid', 'broken');
      reportOutcome('unreachable', 'down');
    });
    expect(outcomes.map((outcome) => outcome.failure?.kind)).toEqual(['unreachable', 'unreachable']);
  });

  test('is shared by separate copies of the module, as bundling makes them', async () => {
    const outcome: Outcome = {};
    let copy: typeof outcomeModule | undefined;
    await jest.isolateModulesAsync(async () => {
      copy = await import('#lib/outcome.ts');
    });
    expect(copy?.reportOutcome).not.toBe(reportOutcome);
    runWithOutcome(outcome, () => copy?.reportOutcome('invalid', 'broken'));
    expect(outcome.failure?.detail).toBe('broken');
  });

  test('has nobody to tell outside a request', () => {
    expect(() => reportOutcome('invalid', 'broken')).not.toThrow();
  });
});
