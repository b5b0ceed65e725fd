import type { Delivery, Queue, QueueLimits } from '../contract.ts';

interface Message {
  id: number;
  body: string;
  attempt: number;
}

interface InHand {
  message: Message;
  untilMs: number;
}

/** Waiting and in hand are kept apart, and what comes back is put where it belongs. */
export function createQueue(limits: QueueLimits): Queue {
  const waiting: Message[] = [];
  const hands = new Map<string, InHand>();
  const dead: Message[] = [];
  let lastId = 0;
  let lastReceipt = 0;

  function insert(list: Message[], message: Message): void {
    const at = list.findIndex((one) => one.id > message.id);
    list.splice(at < 0 ? list.length : at, 0, message);
  }

  function comeBack(receipt: string): void {
    const { message } = hands.get(receipt)!;
    hands.delete(receipt);
    insert(message.attempt < limits.attemptsMax ? waiting : dead, message);
  }

  function pass(nowMs: number): void {
    for (const [receipt, { untilMs }] of [...hands]) if (untilMs <= nowMs) comeBack(receipt);
  }

  return {
    publish(body, nowMs) {
      pass(nowMs);
      if (waiting.length + hands.size >= limits.capacity) return undefined;
      lastId += 1;
      waiting.push({ id: lastId, body, attempt: 0 });
      return lastId;
    },
    receive(nowMs): Delivery | undefined {
      pass(nowMs);
      const message = waiting.shift();
      if (message === undefined) return undefined;
      message.attempt += 1;
      lastReceipt += 1;
      const receipt = `r${lastReceipt}`;
      hands.set(receipt, { message, untilMs: nowMs + limits.visibilityMs });
      return { ...message, receipt };
    },
    ack(receipt, nowMs) {
      pass(nowMs);
      return hands.delete(receipt);
    },
    release(receipt, nowMs) {
      pass(nowMs);
      if (!hands.has(receipt)) return false;
      comeBack(receipt);
      return true;
    },
    deadLetters(nowMs) {
      pass(nowMs);
      return dead.map(({ body }) => body);
    },
  };
}
