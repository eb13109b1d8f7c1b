/** Once a run, after the last browser test. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.stopTestSite?.();
}
