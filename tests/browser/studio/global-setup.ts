import { shareSite } from '../support/shared-site.ts';

/** The site of the tests that edit it, apart from the one whose every page is looked at. */
export default () => shareSite('studio');
