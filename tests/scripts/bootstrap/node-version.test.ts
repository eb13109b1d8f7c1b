import { run } from '../support/command.ts';

const pretend = (version: string) =>
  `--import=data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`;

test.each(['start', 'test', 'doctor'])('npm run %s on an old Node says which one is needed', async (name) => {
  const { code, stdout, stderr } = await run(process.execPath, [pretend('18.20.0'), `scripts/${name}.mjs`]);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toBe(
    'Node 20 or newer is needed and this is Node 18.20.0: ' +
      'install the current one from https://nodejs.org, then run the command again.\n',
  );
});
