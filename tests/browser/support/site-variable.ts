/**
 * The environment variable that names the shared site of a Jest project in one of Jest's workers.
 *
 * @param worker `JEST_WORKER_ID`, from 1
 */
export const siteVariable = (project: string, worker: string): string => `TEST_SITE_${project}_${worker}`;
