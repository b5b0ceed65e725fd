import type { Delivery, Queue, QueueLimits } from '../contract.ts';

interface Message {
  readonly id: number;
  readonly body: string;
  attempt: number;
  receipt: string;
  visibleAtMs: number;
}

export function createQueue({ visibilityMs, attemptsMax, capacity }: QueueLimits): Queue {
  let messages: Message[] = [];
  const dead: Message[] = [];
  let lastId = 0;

  function bury(nowMs: number): void {
    const isDead = ({ attempt, visibleAtMs }: Message): boolean => attempt >= attemptsMax && visibleAtMs <= nowMs;
    dead.push(...messages.filter(isDead));
    messages = messages.filter((message) => !isDead(message));
  }

  function inHand(receipt: string, nowMs: number): Message | undefined {
    return messages.find((message) => message.receipt === receipt && message.visibleAtMs > nowMs);
  }

  function publish(body: string, nowMs: number): number | undefined {
    bury(nowMs);
    if (messages.length >= capacity) return undefined;
    messages.push({ id: ++lastId, body, attempt: 0, receipt: '', visibleAtMs: nowMs });
    return lastId;
  }

  function receive(nowMs: number): Delivery | undefined {
    bury(nowMs);
    const message = messages.find(({ visibleAtMs }) => visibleAtMs <= nowMs);
    if (!message) return undefined;
    message.attempt++;
    message.receipt = `${message.id}/${message.attempt}`;
    message.visibleAtMs = nowMs + visibilityMs;
    const { id, receipt, attempt } = message;
    return { id, body: message.body, receipt, attempt };
  }

  function ack(receipt: string, nowMs: number): boolean {
    const message = inHand(receipt, nowMs);
    messages = messages.filter((one) => one !== message);
    return message !== undefined;
  }

  function release(receipt: string, nowMs: number): boolean {
    const message = inHand(receipt, nowMs);
    if (message) message.visibleAtMs = nowMs;
    return message !== undefined;
  }

  function deadLetters(nowMs: number): readonly string[] {
    bury(nowMs);
    return Array.from(new Map(dead.map(({ id, body }) => [`${id}`, body])))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, body]) => body);
  }

  return { publish, receive, ack, release, deadLetters };
}
