import { shareSites } from '../support/shared-site.ts';

/** The sites of the tests that edit them, apart from those whose every page is looked at. */
export default ({ maxWorkers }: { maxWorkers: number }) => shareSites('studio', maxWorkers);
