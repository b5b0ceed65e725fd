import type { Queue, QueueLimits } from '../contract.ts';

interface Job {
  readonly id: number;
  readonly body: string;
  attempt: number;
  freeAtMs: number;
}

export function createQueue({ visibilityMs, attemptsMax, capacity }: QueueLimits): Queue {
  const jobs = new Map<number, Job>();
  const dead = new Map<number, string>();
  /** The message of each receipt that counts. */
  const byReceipt: Record<string, number> = {};
  let lastId = 0;

  function tidy(nowMs: number): void {
    for (const [receipt, id] of Object.entries(byReceipt)) {
      if (jobs.get(id)!.freeAtMs <= nowMs) delete byReceipt[receipt];
    }
    for (const job of jobs.values()) {
      if (job.attempt < attemptsMax || job.freeAtMs > nowMs) continue;
      jobs.delete(job.id);
      dead.set(job.id, job.body);
    }
  }

  function giveUp(receipt: string, nowMs: number, then: (id: number) => void): boolean {
    tidy(nowMs);
    if (!(receipt in byReceipt)) return false;
    then(byReceipt[receipt]!);
    delete byReceipt[receipt];
    return true;
  }

  return {
    publish(body, nowMs) {
      tidy(nowMs);
      if (jobs.size >= capacity) return undefined;
      lastId++;
      jobs.set(lastId, { id: lastId, body, attempt: 0, freeAtMs: nowMs });
      return lastId;
    },
    receive(nowMs) {
      tidy(nowMs);
      for (const job of jobs.values()) {
        if (job.freeAtMs > nowMs) continue;
        job.attempt++;
        job.freeAtMs = nowMs + visibilityMs;
        const receipt = `${job.id}-${job.attempt}`;
        byReceipt[receipt] = job.id;
        return { id: job.id, body: job.body, receipt, attempt: job.attempt };
      }
      return undefined;
    },
    ack: (receipt, nowMs) => giveUp(receipt, nowMs, (id) => jobs.delete(id)),
    release: (receipt, nowMs) =>
      giveUp(receipt, nowMs, (id) => {
        const job = jobs.get(id);
        if (job) job.freeAtMs = nowMs;
      }),
    deadLetters(nowMs) {
      tidy(nowMs);
      return [...dead].sort(([one], [other]) => one - other).map(([, body]) => body);
    },
  };
}
