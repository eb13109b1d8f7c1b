import nextJest from 'next/jest.js';

import { patience } from './tests/support/patience.mjs';

const createConfig = nextJest({ dir: import.meta.dirname });

/** Packages that ship only ES modules and so must be transformed for Jest. */
const esmOnly = [
  'markdown-table',
  'next-sanity',
  'groq-js',
  'mime',
  'obug',
  '@portabletext',
  'get-it',
  'eventsource',
  'eventsource-parser',
  '@sanity',
  'lodash-es',
  'arrify',
  'leven',
  '@hono',
  '@mdit',
  'feed',
  'syllable',
  'mdast-util-[^/]+',
  'micromark[^/]*',
  'unist-util-[^/]+',
  'longest-streak',
  'zwitch',
  'decode-named-character-reference',
  'character-entities',
  'devlop',
  'ccount',
  '@zxcvbn-ts',
  'range-parser',
  'request-filtering-agent',
];

/** Node with limits of time that suit the machine. */
const node = '<rootDir>/tests/support/node-environment.mjs';

const base = {
  // Jest follows imports within these: so it knows which tests a changed file concerns.
  roots: ['app', 'components', 'lib', 'sanity', 'scripts', 'server', 'tests'].map((folder) => `<rootDir>/${folder}`),
  // TypeScript sources import each other with their extension, as Node does.
  moduleNameMapper: { '^next/headers$': '<rootDir>/tests/support/next-headers.ts' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.cache/', '<rootDir>/.lake/'],
};

/** Jest's projects: what needs a DOM, what needs Node only. Next's preset adds the SWC transform to each. */
async function project(displayName, testEnvironment, testMatch, extra = {}) {
  const config = await createConfig({ ...base, ...extra, displayName, testEnvironment, testMatch })();
  return { ...config, transformIgnorePatterns: base.transformIgnorePatterns };
}

export default async () => ({
  // Of tests that name no limit.
  testTimeout: patience(5_000),
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  projects: [
    await project('unit', node, ['<rootDir>/tests/{app,lib,sanity,scripts,server,deploy,docs}/**/*.test.{ts,tsx}']),
    await project('components', '<rootDir>/tests/support/dom-environment.mjs', [
      '<rootDir>/tests/components/**/*.test.tsx',
    ]),
    await project('contract', node, ['<rootDir>/tests/contract/**/*.test.ts']),
    await project('browser', node, ['<rootDir>/tests/browser/*.test.ts'], {
      globalSetup: '<rootDir>/tests/browser/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/browser/support/global-teardown.ts',
      globals: { sharedSite: 'browser' },
    }),
    await project('studio', node, ['<rootDir>/tests/browser/studio/*.test.ts'], {
      globalSetup: '<rootDir>/tests/browser/studio/global-setup.ts',
      globalTeardown: '<rootDir>/tests/browser/support/global-teardown.ts',
      globals: { sharedSite: 'studio' },
    }),
  ],
});
