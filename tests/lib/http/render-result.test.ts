import { setImmediate } from 'node:timers/promises';

import type * as outcomeModule from '#lib/http/render-result.ts';
import { type RenderResult, reportFailure, runWithRenderResult } from '#lib/http/render-result.ts';

describe('reportOutcome', () => {
  test('reaches the context of its own request, across awaits', async () => {
    const first: RenderResult = {};
    const second: RenderResult = {};
    await Promise.all([
      runWithRenderResult(first, async () => {
        await setImmediate();
        reportFailure('unreachable', 'timed out');
      }),
      runWithRenderResult(second, async () => {
        await setImmediate();
        reportFailure('invalid', 'article a: title is missing');
      }),
    ]);
    expect(first).toEqual({ failure: { kind: 'unreachable', detail: 'timed out' } });
    expect(second).toEqual({ failure: { kind: 'invalid', detail: 'article a: title is missing' } });
  });

  test('keeps an unreachable source above a broken document, in either order', () => {
    const outcomes: RenderResult[] = [{}, {}];
    runWithRenderResult(outcomes[0]!, () => {
      reportFailure('unreachable', 'down');
      reportFailure('invalid', 'broken');
    });
    runWithRenderResult(outcomes[1]!, () => {
      reportFailure('invalid', 'broken');
      reportFailure('unreachable', 'down');
    });
    expect(outcomes.map((outcome) => outcome.failure?.kind)).toEqual(['unreachable', 'unreachable']);
  });

  test('is shared by separate copies of the module, as bundling makes them', async () => {
    const outcome: RenderResult = {};
    let copy: typeof outcomeModule | undefined;
    await jest.isolateModulesAsync(async () => {
      copy = await import('#lib/http/render-result.ts');
    });
    expect(copy?.reportFailure).not.toBe(reportFailure);
    runWithRenderResult(outcome, () => copy?.reportFailure('invalid', 'broken'));
    expect(outcome.failure?.detail).toBe('broken');
  });

  test('has nobody to tell outside a request', () => {
    expect(() => reportFailure('invalid', 'broken')).not.toThrow();
  });
});
