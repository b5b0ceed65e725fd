import type { Queue, QueueLimits } from '../contract.ts';

interface Kept {
  readonly id: number;
  readonly body: string;
  readonly attempt: number;
  /** Of the delivery that is out; empty while nobody has the message. */
  readonly receipt: string;
  readonly untilMs: number;
}

export function createQueue({ visibilityMs, attemptsMax, capacity }: QueueLimits): Queue {
  let kept: readonly Kept[] = [];
  let dead: readonly Kept[] = [];
  let ids = 0;
  let receipts = 0;

  function goOn(nowMs: number): void {
    kept = kept.map((one) => (one.receipt && one.untilMs <= nowMs ? { ...one, receipt: '' } : one));
    const isDead = (one: Kept): boolean => one.receipt === '' && one.attempt === attemptsMax;
    dead = [...dead, ...kept.filter(isDead)];
    kept = kept.filter((one) => !isDead(one));
  }

  return {
    publish(body, nowMs) {
      goOn(nowMs);
      if (kept.length === capacity) return undefined;
      ids++;
      kept = [...kept, { id: ids, body, attempt: 0, receipt: '', untilMs: 0 }];
      return ids;
    },
    receive(nowMs) {
      goOn(nowMs);
      const at = kept.findIndex(({ receipt }) => receipt === '');
      const one = kept[at];
      if (!one) return undefined;
      const lent = { ...one, attempt: one.attempt + 1, receipt: `r${++receipts}`, untilMs: nowMs + visibilityMs };
      kept = kept.with(at, lent);
      return { id: lent.id, body: lent.body, receipt: lent.receipt, attempt: lent.attempt };
    },
    ack(receipt, nowMs) {
      goOn(nowMs);
      const at = kept.findIndex((one) => one.receipt === receipt);
      if (at < 0) return false;
      kept = kept.toSpliced(at, 1);
      return true;
    },
    release(receipt, nowMs) {
      goOn(nowMs);
      const at = kept.findIndex((one) => one.receipt === receipt && receipt !== '');
      if (at < 0) return false;
      kept = kept.with(at, { ...kept[at]!, receipt: '' });
      goOn(nowMs);
      return true;
    },
    deadLetters(nowMs) {
      goOn(nowMs);
      return [...dead].sort((one, other) => one.id - other.id).map(({ body }) => body);
    },
  };
}
