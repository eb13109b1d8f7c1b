import projectsOf from '../jest.config.mjs';

/**
 * Unit tests as one project: Stryker puts an environment of its own in place of ours, to see which test reaches which line.
 * `MUTANTS_MEET` names the folders of tests, separated by commas.
 */
export default async () => {
  const { projects, testTimeout } = await projectsOf();
  const [unit] = projects;
  return {
    ...unit,
    displayName: undefined,
    rootDir: process.cwd(),
    testTimeout,
    testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
    testMatch: process.env.MUTANTS_MEET.split(',').map((folder) => `<rootDir>/${folder}/**/*.test.{ts,tsx}`),
  };
};
