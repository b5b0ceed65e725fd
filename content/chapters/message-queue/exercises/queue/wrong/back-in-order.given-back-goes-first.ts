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
    loans.delete(loan.receipt);
    insert(loan.message.attempts < attemptsMax ? waiting : dead, loan.message);
  }

  function expire(nowMs: number): void {
    for (const loan of loans.values()) {
      if (loan.endsMs <= nowMs) takeBack(loan);
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
      loans.set(receipt, { message, receipt, endsMs: nowMs + visibilityMs });
      return { id: message.id, body: message.body, receipt, attempt };
    },
    ack(receipt, nowMs) {
      expire(nowMs);
      return loans.delete(receipt);
    },
    release(receipt, nowMs) {
      expire(nowMs);
      const loan = loans.get(receipt);
      if (!loan) return false;
      loans.delete(receipt);
      if (loan.message.attempts < attemptsMax) waiting.unshift(loan.message);
      else insert(dead, loan.message);
      return true;
    },
    deadLetters(nowMs) {
      expire(nowMs);
      return dead.map(({ body }) => body);
    },
  };
}
