import type { CreateMonitor, DatabaseNode, Monitor, Status } from '../contract.ts';

/** Asks one node after the other, and lets each tick wait for the last. */
class PatientMonitor implements Monitor {
  readonly #nodes: readonly DatabaseNode[];
  readonly #missesMax: number;
  #misses = 0;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(nodes: readonly DatabaseNode[], missesMax: number) {
    this.#nodes = nodes;
    this.#missesMax = missesMax;
  }

  tick(): Promise<void> {
    if (this.#waiting > 0) return this.#last;
    this.#waiting++;
    this.#last = this.#look().finally(() => this.#waiting--);
    return this.#last;
  }

  async #look(): Promise<void> {
    const statuses = new Map<DatabaseNode, Status>();
    let highest = 0;
    for (const node of this.#nodes) {
      const status = await node.status().catch(() => undefined);
      if (!status) continue;
      statuses.set(node, status);
      highest = Math.max(highest, status.epoch);
    }
    for (const [node, { role, epoch }] of statuses) {
      if (role !== 'primary' || epoch < highest) continue;
      this.#misses = 0;
      await this.#gather(node, epoch, statuses);
      return;
    }
    this.#misses++;
    if (this.#misses >= this.#missesMax) await this.#replace(highest + 1);
  }

  async #replace(epoch: number): Promise<void> {
    const fenced = new Map<DatabaseNode, Status>();
    let best: DatabaseNode | undefined;
    for (const node of this.#nodes) {
      try {
        const status = await node.fence(epoch);
        const than = best && fenced.get(best);
        fenced.set(node, status);
        if (!than || status.lastEpoch > than.lastEpoch) best = node;
        else if (status.lastEpoch === than.lastEpoch && status.length > than.length) best = node;
      } catch {
        // Somebody else was here, or the node can't be reached.
      }
    }
    if (!best || fenced.size < (this.#nodes.length + 1) / 2) return;
    try {
      await best.promote(epoch);
    } catch {
      return;
    }
    this.#misses = 0;
    await this.#gather(best, epoch, fenced);
  }

  async #gather(primary: DatabaseNode, epoch: number, nodes: ReadonlyMap<DatabaseNode, Status>): Promise<void> {
    for (const [node, status] of nodes) {
      const isThere = status.role === 'follower' && status.primary === primary.name && status.epoch === epoch;
      if (node !== primary && !isThere) await node.follow(primary.name, epoch).catch(() => {});
    }
  }
}

export const createMonitor: CreateMonitor = (nodes, missesMax) => new PatientMonitor(nodes, missesMax);
