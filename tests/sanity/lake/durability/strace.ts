import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

/** Which calls fail, and how. */
export interface Fault {
  syscall: string;
  /** The file or folder the calls are about; without one, every call of the main thread counts. */
  path: string | undefined;
  /** As `strace` writes it: `signal=KILL`, `error=EIO`. */
  effect: string;
  /** The n-th such call from now on fails. */
  nth: number;
}

/** A fault in place. */
export interface Injection {
  /** Takes it out again, and tells whether a call was made to fail. */
  end(): Promise<boolean>;
}

/** Tells whether `strace` is here and may attach to a process that it did not start. */
export function canTrace(): boolean {
  if (process.platform !== 'linux') return false;
  const target = spawn('sleep', ['0.2']);
  return spawnSync('strace', ['-qq', '-e', 'trace=none', '-p', String(target.pid)]).status === 0;
}

/**
 * Makes a process's n-th call of a kind fail. Resolves once that is in place.
 *
 * @param log a file for what `strace` sees
 */
export async function inject(pid: number, fault: Fault, log: string): Promise<Injection> {
  const { syscall, path, effect, nth } = fault;
  const scope = path === undefined ? [] : ['-f', '-P', path];
  const rules = ['-e', `trace=${syscall}`, '-e', `inject=${syscall}:${effect}:when=${nth}`];
  const strace = spawn('strace', ['-p', String(pid), '-o', log, ...scope, ...rules], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // It says on stderr when it has attached.
  await Promise.race([
    once(strace.stderr, 'data'),
    once(strace, 'error').then(([error]) => Promise.reject(error as Error)),
  ]);
  return {
    end: async () => {
      await letGo(strace);
      return (await readFile(log, 'utf8')).includes('INJECTED');
    },
  };
}

/** Asks `strace` to let go. Over a process that was killed thread by thread it may wait for ever, so it is made to. */
async function letGo(strace: ChildProcess): Promise<void> {
  if (strace.exitCode !== null || strace.signalCode !== null) return;
  const gone = once(strace, 'exit');
  strace.kill('SIGINT');
  const force = setTimeout(() => strace.kill('SIGKILL'), 1_500);
  await gone;
  clearTimeout(force);
}
