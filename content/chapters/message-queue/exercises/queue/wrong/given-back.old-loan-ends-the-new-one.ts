import type { Queue, QueueLimits } from '../contract.ts';

interface Message {
  readonly id: number;
  readonly body: string;
  attempts: number;
}

interface Loan {
  readonly message: Message;
  readonly receipt: string;
  readonly endsMs: number;
}

export function createQueue({ visibilityMs, attemptsMax, capacity }: QueueLimits): Queue {
  const waiting: Message[] = [];
  const loans = new Map<string, Loan>();
  const dead: Message[] = [];
  let published = 0;
  let delivered = 0;

  function insert(list: Message[], message: Message): void {
    const at = list.findIndex(({ id }) => id > message.id);
    list.splice(at < 0 ? list.length : at, 0, message);
  }

  function takeBack(loan: Loan): void {
    for (const { message, receipt } of loans.values()) if (message === loan.message) loans.delete(receipt);
    insert(loan.message.attempts < attemptsMax ? waiting : dead, loan.message);
  }

  /** Loans in the order in which they end: all last as long. */
  const ends: Loan[] = [];

  function expire(nowMs: number): void {
    while (ends[0] && ends[0].endsMs <= nowMs) {
      const { message } = ends.shift()!;
      const loan = [...loans.values()].find((one) => one.message === message);
      if (loan) takeBack(loan);
    }
  }

  return {
    publish(body, nowMs) {
      expire(nowMs);
      if (waiting.length + loans.size >= capacity) return undefined;
      waiting.push({ id: ++published, body, attempts: 0 });
      return published;
    },
    receive(nowMs) {
      expire(nowMs);
      const message = waiting.shift();
      if (!message) return undefined;
      const receipt = `delivery ${++delivered}`;
      const attempt = ++message.attempts;
      const loan = { message, receipt, endsMs: nowMs + visibilityMs };
      loans.set(receipt, loan);
      ends.push(loan);
      return { id: message.id, body: message.body, receipt, attempt };
    },
    ack(receipt, nowMs) {
      expire(nowMs);
      return loans.delete(receipt);
    },
    release(receipt, nowMs) {
      expire(nowMs);
      const loan = loans.get(receipt);
      if (loan) takeBack(loan);
      return loan !== undefined;
    },
    deadLetters(nowMs) {
      expire(nowMs);
      return dead.map(({ body }) => body);
    },
  };
}
