import type { FromFrame, ToFrame } from '#sandbox/protocol.ts';

// The script of the sandboxed frame. It makes and ends workers; it never speaks with them, so that nothing that the
// reader's code may send can reach the page through it.

addEventListener('message', open);

function open({ data, source, ports: [port] }: MessageEvent<ToFrame>): void {
  if (source !== parent || data.type !== 'open' || !port) return;
  removeEventListener('message', open);
  serve(port, URL.createObjectURL(new Blob([data.workerScript], { type: 'text/javascript' })));
}

function serve(port: MessagePort, workerUrl: string): void {
  let used: Worker | undefined;
  let spare = new Worker(workerUrl);
  const tell = (message: FromFrame): void => port.postMessage(message);
  port.onmessage = ({ data, ports }: MessageEvent<ToFrame>) => {
    switch (data.type) {
      case 'begin':
        used = spare;
        used.postMessage(undefined, [...ports]);
        return;
      case 'end':
        used?.terminate();
        used = undefined;
        spare = new Worker(workerUrl);
        return;
      case 'ping':
        tell({ type: 'pong' });
        return;
      case 'open':
        return;
    }
  };
  tell({ type: 'opened' });
}
