import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A page of a Chromium that is spoken to without a framework: a sandboxed frame's process may be killed by what runs in it,
 * and frameworks then say that the page has crashed, though it lives.
 */
export interface BarePage {
  /** Evaluates an expression, waits for it if it is a promise, and answers its value as JSON does. */
  evaluate<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

/** Starts a Chromium and shows `url`. */
export async function openPage(executablePath: string, url: string): Promise<BarePage> {
  const profile = mkdtempSync(join(tmpdir(), 'sandbox-chromium-'));
  // With a small heap a memory bomb bursts before the job's time is up, however slow the machine's memory.
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--remote-debugging-port=0',
    '--disable-gpu',
    '--js-flags=--max-old-space-size=96',
  ];
  const browser = spawn(executablePath, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const origin = await debuggingOrigin(browser);
  const opened = await fetch(`${origin}/json/new?${url}`, { method: 'PUT' });
  const { webSocketDebuggerUrl } = (await opened.json()) as { readonly webSocketDebuggerUrl: string };
  const call = await connect(webSocketDebuggerUrl);
  return {
    async evaluate<Value>(expression: string): Promise<Value> {
      const { result, exceptionDetails } = await call('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Value;
    },
    async close() {
      const closed = new Promise((resolve) => browser.once('exit', resolve));
      await call('Browser.close', {});
      await closed;
      // Its other processes may still be writing.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

function debuggingOrigin(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    browser.stderr?.on('data', (data: Buffer) => {
      text += data.toString();
      const found = /ws:\/\/([\d.]+:\d+)\//.exec(text);
      if (found) resolve(`http://${found[1]}`);
    });
    browser.once('exit', () => reject(new Error(`Chromium ended: ${text}`)));
  });
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

/** A way to call the debugging protocol. */
async function connect(url: string): Promise<(method: string, params: object) => Promise<Evaluated>> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (result: Evaluated) => void>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { readonly id?: number; readonly result: Evaluated };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  return (method, params) =>
    new Promise((resolve) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
}
