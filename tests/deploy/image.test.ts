import { readdirSync, readFileSync } from 'node:fs';

/** Tools for working on the site, which no build asks. */
const TOOLS = ['eslint.config.mjs', 'jest.config.mjs'];

test('the image has each configuration that a build of the site reads', () => {
  const allowed = readFileSync('deploy/Dockerfile.dockerignore', 'utf8').match(/(?<=^!).+$/gm);
  const configurations = readdirSync('.').filter((name) => /\.config\.\w+$/.test(name) && !TOOLS.includes(name));
  expect(configurations.length).toBeGreaterThan(1);
  expect(allowed).toEqual(expect.arrayContaining(configurations));
});
