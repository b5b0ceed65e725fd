import type { FromFrame, Job, ToFrame } from '#sandbox/protocol.ts';

const OPEN_MS_MAX = 5_000;

/** A frame without an origin, in a process of its own where the browser can, that holds one worker for one job at a time. */
export interface PageFrame {
  /** Hands a job to a fresh worker; the answer is the port through which that worker speaks. */
  begin(job: Job): MessagePort;
  /** Ends that worker and makes the next one ready. */
  end(): void;
  /** Whether the frame answers in time; a frame whose process has died never does. */
  answersWithin(timeMs: number): Promise<boolean>;
  /** Takes the frame off the page, and with it whatever runs in it. */
  remove(): void;
}

/** Puts a frame on the page; fails if it does not open. */
export async function openFrame(): Promise<PageFrame> {
  const [{ default: frameScript, hash }, { default: workerScript }] = await Promise.all([
    import('#sandbox/frame.ts?script'),
    import('#sandbox/worker.ts?script'),
  ]);
  const element = frameElement(frameScript, hash);
  const { port1: port, port2 } = new MessageChannel();
  const opened = answer(port, 'opened', OPEN_MS_MAX);
  element.addEventListener('load', () => {
    const message: ToFrame = { type: 'open', workerScript };
    element.contentWindow?.postMessage(message, '*', [port2]);
  });
  document.body.append(element);
  if (!(await opened)) {
    element.remove();
    throw new Error('The sandbox does not open.');
  }
  return pageFrame(element, port);
}

/** A frame in which this one script may run, and what it makes itself. */
function frameElement(script: string, hash: string): HTMLIFrameElement {
  const policy = `default-src 'none'; script-src '${hash}' blob:; worker-src blob:`;
  const element = document.createElement('iframe');
  element.sandbox.add('allow-scripts');
  element.hidden = true;
  element.title = 'sandbox';
  element.srcdoc = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${script}</script>`;
  return element;
}

function pageFrame(element: HTMLIFrameElement, port: MessagePort): PageFrame {
  const tell = (message: ToFrame, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  return {
    begin(job) {
      const { port1, port2 } = new MessageChannel();
      tell({ type: 'begin' }, [port2]);
      port1.postMessage(job);
      return port1;
    },
    end: () => tell({ type: 'end' }),
    answersWithin(timeMs) {
      const pong = answer(port, 'pong', timeMs);
      tell({ type: 'ping' });
      return pong;
    },
    remove() {
      port.close();
      element.remove();
    },
  };
}

/** Whether a message of `type` comes through the port in time. */
function answer(port: MessagePort, type: FromFrame['type'], timeMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isAnswered: boolean): void => {
      clearTimeout(timer);
      port.removeEventListener('message', hear);
      resolve(isAnswered);
    };
    const hear = ({ data }: MessageEvent<FromFrame>): void => {
      if (data.type === type) settle(true);
    };
    const timer = setTimeout(() => settle(false), timeMs);
    port.addEventListener('message', hear);
    port.start();
  });
}
