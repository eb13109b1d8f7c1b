import { getEnv } from '../env.ts';
import { HourlyLimit } from './limit.ts';
import { Tokens } from './token.ts';

interface FeedbackGuards {
  tokens: Tokens;
  limit: HourlyLimit;
}

/** The form and the route that takes it each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.feedback');
const shared = globalThis as typeof globalThis & { [key]?: FeedbackGuards };

/** Where answers are taken in this process. */
export function feedbackGuards(): FeedbackGuards {
  shared[key] ??= {
    tokens: new Tokens(getEnv().feedbackToken),
    limit: new HourlyLimit({ page: 30, all: 300 }),
  };
  return shared[key];
}
