import { TestEnvironment } from 'jest-environment-jsdom';

import { stretchTimeouts } from './patience.mjs';

/** Web APIs that both browsers and Node have and jsdom lacks; `@sanity/client` needs them when it is loaded. */
const missing = Object.getOwnPropertyNames(globalThis).filter((name) =>
  /^(Text|Readable|Writable|Transform|MessagePort$|Compression|Decompression|Byte|Count|fetch$|Request$|Response$|Headers$|FormData$|structuredClone$)/.test(
    name,
  ),
);

/** jsdom with Node's own implementation of those, and limits of time that suit the machine. */
export default class DomEnvironment extends TestEnvironment {
  handleTestEvent = stretchTimeouts;

  async setup() {
    await super.setup();
    for (const name of missing) this.global[name] ??= globalThis[name];
  }
}
