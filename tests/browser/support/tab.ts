import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { z } from 'zod';

type Event = { method: string; params: Record<string, unknown>; sessionId?: string };

const message = z.object({
  id: z.number().optional(),
  method: z.string().default(''),
  params: z.record(z.string(), z.unknown()).default({}),
  sessionId: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/**
 * A tab of a Chromium of its own, over the DevTools protocol. Without Playwright: Chromium prerenders nothing for a page
 * that a debugger is attached to directly, only for one that is reached through its tab.
 */
export class Tab {
  /** Everything that was reported since the tab was opened. */
  readonly events: Event[] = [];
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (answer: z.output<typeof message>) => void>();
  #heard: () => void = () => undefined;
  #sent = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const told = message.parse(JSON.parse(String(data)));
      if (told.id !== undefined) this.#answers.get(told.id)?.(told);
      else this.events.push(told);
      this.#heard();
    });
  }

  /** @returns the tab, the session of the page in it, and how to end its Chromium */
  static async open(): Promise<{ tab: Tab; page: string; close: () => Promise<void> }> {
    const profile = await mkdtemp(join(tmpdir(), 'tab-'));
    const flags = ['--headless=new', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'];
    // Chromium refuses its sandbox to root.
    if (process.getuid?.() === 0) flags.push('--no-sandbox');
    const chromium = spawn(process.env.CHROMIUM_PATH!, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const close = async () => {
      const ended = once(chromium, 'exit');
      chromium.kill('SIGKILL');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    };
    const socket = new WebSocket(await debuggingAddress(chromium.stderr));
    await once(socket, 'open');
    const tab = new Tab(socket);
    const { targetInfos } = (await tab.send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
      targetInfos: [{ targetId: string }];
    };
    const { targetId } = targetInfos[0];
    const { sessionId } = (await tab.send('Target.attachToTarget', { targetId, flatten: true })) as {
      sessionId: string;
    };
    const autoAttach = { autoAttach: true, flatten: true, waitForDebuggerOnStart: false };
    await tab.send('Target.setAutoAttach', autoAttach, sessionId);
    const attached = await tab.until('Target.attachedToTarget', ({ targetInfo }) => isPage(targetInfo));
    return { tab, page: String(attached.sessionId), close };
  }

  /** @throws when Chromium refuses the command */
  async send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    const id = (this.#sent += 1);
    const answer = new Promise<z.output<typeof message>>((resolve) => this.#answers.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** What an event said; waits for it when it has not been. */
  async until(method: string, wanted: (params: Event['params']) => boolean): Promise<Event['params']> {
    for (;;) {
      const found = this.events.find((event) => event.method === method && wanted(event.params));
      if (found) return found.params;
      await new Promise<void>((resolve) => (this.#heard = resolve));
    }
  }

  async evaluate<Value>(expression: string, sessionId: string): Promise<Value> {
    const answer = await this.send('Runtime.evaluate', { expression, returnByValue: true }, sessionId);
    return (answer as { result: { value: Value } }).result.value;
  }
}

const isPage = (target: unknown) => (target as { type: string }).type === 'page';

async function debuggingAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /listening on (ws:\S+)/.exec(line)?.[1];
    if (!address) continue;
    output.resume();
    return address;
  }
  throw new Error('Chromium ended before it could be debugged');
}
