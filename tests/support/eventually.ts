import { patience } from './patience.mjs';

const PATIENCE_MS = patience(60_000);

/** Repeats an expectation until it holds. @throws what it threw last */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
