import { setFlagsFromString } from 'node:v8';
import { readConfig } from './config.ts';
import { startLake } from './lake.ts';

/** Says in one sentence why the lake does not run, and ends with a status that says so too. */
function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

// Most of what is in memory stays there. By itself V8 lets a large heap double before it looks for garbage.
setFlagsFromString('--heap-growing-percent=40');

// What the lake writes is for the user it runs as.
process.umask(0o077);

try {
  const lake = await startLake(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      lake.close().then(() => process.exit(0), fail);
    });
  }
  console.log(`lake ready ${lake.url}`);
} catch (error) {
  fail(error);
}
