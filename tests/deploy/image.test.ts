import { readdirSync, readFileSync } from 'node:fs';

/** Tools for working on the site, which no build asks. */
const TOOLS = ['eslint.config.mjs', 'jest.config.mjs'];

test('the image has each configuration that a build of the site reads', () => {
  const allowed = readFileSync('deploy/Dockerfile.dockerignore', 'utf8').match(/(?<=^!).+$/gm);
  const configurations = readdirSync('.').filter((name) => /\.config\.\w+$/.test(name) && !TOOLS.includes(name));
  expect(configurations.length).toBeGreaterThan(1);
  expect(allowed).toEqual(expect.arrayContaining(configurations));
});

test('no .env.local of another way to run the site changes where the image keeps things', () => {
  const [, set = ''] = /^ENV (.+)$/m.exec(readFileSync('deploy/Dockerfile', 'utf8')) ?? [];
  const folders = [...set.matchAll(/(\w+_DIR)=(\S+)/g)].map(([, name, value]) => `      ${name}: ${value}\n`);
  expect(folders).toHaveLength(2);
  const compose = readFileSync('deploy/compose.yaml', 'utf8');
  expect(folders.filter((line) => !compose.includes(line))).toEqual([]);
});
