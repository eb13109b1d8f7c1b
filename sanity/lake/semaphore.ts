/**
 * Lets so much work be done at the same time; the rest waits for its turn, first come, first served.
 *
 * @param most how many pieces of work at the same time
 * @returns what does a piece of work in its turn, and answers or throws what that does
 */
export function semaphore(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
