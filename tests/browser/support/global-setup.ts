import { shareSites } from './shared-site.ts';

/** The sites of the tests that read them. */
export default ({ maxWorkers }: { maxWorkers: number }) => shareSites('browser', maxWorkers);
