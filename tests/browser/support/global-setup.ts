import { shareSite } from './shared-site.ts';

/** The site of the tests that read it. */
export default () => shareSite('browser');
