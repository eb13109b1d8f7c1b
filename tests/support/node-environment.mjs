import { TestEnvironment } from 'jest-environment-node';

import { stretchTimeouts } from './patience.mjs';

/** Node, with limits of time that suit the machine. */
export default class NodeEnvironment extends TestEnvironment {
  handleTestEvent = stretchTimeouts;
}
