/** Once a run, after the last browser test. */
export default async function globalTeardown(): Promise<void> {
  await Promise.all((globalThis.stopTestSites ?? []).map((stop) => stop()));
}
