import Sequencer from '@jest/test-sequencer';

const inBrowser = (test) => ['browser', 'studio'].includes(test.context.config.displayName?.name);

/** Jest's own order, the longest files first, but browser tests before all others: short ones are left to even out the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(inBrowser), ...sorted.filter((test) => !inBrowser(test))];
  }
}
