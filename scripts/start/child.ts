import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { Refusal } from '../bootstrap/refusal.mjs';

/** How long a child may take to end in good order. */
const STOP_MS = 10_000;
const REMEMBERED_LINES = 40;

export type ChildOptions = {
  /** What people call it: "lake", "site". */
  name: string;
  /** Script and arguments for this Node. */
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  /** The line with which it says that it serves. */
  readyLine?: RegExp;
};

/** Takes a line that a process of ours has said. */
export type Listener = (name: string, line: string) => void;

/** One process of ours: its lines go to a listener, and it ends together with everything it started. */
export class Child {
  readonly name: string;
  /** Settles when the process has ended. */
  readonly exit: Promise<void>;
  /** Its last lines. */
  readonly lines: string[] = [];
  readonly #process: ChildProcess;
  readonly #ready = Promise.withResolvers<string>();
  #lastError = '';

  constructor({ name, args, cwd, env, readyLine }: ChildOptions, listener: Listener) {
    this.name = name;
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches only us, so that we can end the site before the lake it reads from.
      detached: process.platform !== 'win32',
    });
    this.#process = child;
    this.exit = once(child, 'close').then(() => undefined);
    const hear = (line: string) => {
      this.lines.push(line);
      if (this.lines.length > REMEMBERED_LINES) this.lines.shift();
      if (readyLine?.test(line)) this.#ready.resolve(line);
      else listener(name, line);
    };
    createInterface(child.stdout).on('line', hear);
    createInterface(child.stderr).on('line', (line) => {
      this.#lastError = line;
      hear(line);
    });
  }

  get exitCode(): number | null {
    return this.#process.exitCode;
  }

  /**
   * Waits for its ready line.
   *
   * @returns that line
   * @throws {Refusal} with its last words when it ends first
   */
  async ready(): Promise<string> {
    const ended = this.exit.then<never>(() => {
      throw new Refusal(this.lastWords());
    });
    return Promise.race([this.#ready.promise, ended]);
  }

  /** One sentence on how it ended. */
  lastWords(): string {
    const { exitCode, signalCode } = this.#process;
    const how = signalCode ? `was ended by ${signalCode}` : `ended with code ${exitCode}`;
    return `The ${this.name} ${how}${this.#lastError ? `: ${this.#lastError}` : '.'}`;
  }

  /** Ends it in good order, and by force when that takes too long. Safe to call twice. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM');
    const force = setTimeout(() => this.#signal('SIGKILL'), STOP_MS);
    await this.exit;
    clearTimeout(force);
  }

  /** Ends it at once. */
  kill(): void {
    this.#signal('SIGKILL');
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    if (process.platform === 'win32') this.#process.kill(signal);
    else process.kill(-pid, signal);
  }
}
