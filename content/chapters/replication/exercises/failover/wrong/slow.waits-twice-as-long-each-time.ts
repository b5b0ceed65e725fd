import type { CreateMonitor, DatabaseNode, Monitor, Status } from '../contract.ts';

type Statuses = ReadonlyMap<DatabaseNode, Status>;

class Watch implements Monitor {
  readonly #nodes: readonly DatabaseNode[];
  #misses = 0;
  #patience: number;
  #isBusy = false;

  constructor(nodes: readonly DatabaseNode[], missesMax: number) {
    this.#nodes = nodes;
    this.#patience = missesMax;
  }

  async tick(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await this.#look().catch(() => undefined);
    this.#isBusy = false;
  }

  async #look(): Promise<void> {
    const statuses = await this.#each((node) => node.status());
    let epoch = 0;
    for (const status of statuses.values()) epoch = Math.max(epoch, status.epoch);
    for (const [node, status] of statuses) {
      if (status.role !== 'primary' || status.epoch < epoch) continue;
      this.#misses = 0;
      return this.#gather(node, epoch, statuses);
    }
    this.#misses++;
    if (this.#misses < this.#patience) return;
    this.#patience *= 2;
    await this.#elect(epoch + 1);
  }

  async #elect(epoch: number): Promise<void> {
    const fenced = await this.#each((node) => node.fence(epoch));
    if (fenced.size <= this.#nodes.length / 2) return;
    const winner = newest(fenced);
    await winner.promote(epoch);
    this.#misses = 0;
    await this.#gather(winner, epoch, fenced);
  }

  async #gather(primary: DatabaseNode, epoch: number, statuses: Statuses): Promise<void> {
    const calls: Promise<void>[] = [];
    for (const [node, status] of statuses) {
      if (node === primary || (status.primary === primary.name && status.epoch === epoch)) continue;
      calls.push(node.follow(primary.name, epoch));
    }
    await Promise.allSettled(calls);
  }

  async #each(call: (node: DatabaseNode) => Promise<Status>): Promise<Statuses> {
    const statuses = new Map<DatabaseNode, Status>();
    await Promise.allSettled(this.#nodes.map(async (node) => statuses.set(node, await call(node))));
    return statuses;
  }
}

function newest(statuses: Statuses): DatabaseNode {
  const [first, ...rest] = [...statuses];
  let [best, most] = first!;
  for (const [node, status] of rest) {
    if (status.lastEpoch < most.lastEpoch) continue;
    if (status.lastEpoch === most.lastEpoch && status.length <= most.length) continue;
    [best, most] = [node, status];
  }
  return best;
}

export const createMonitor: CreateMonitor = (nodes, missesMax) => new Watch(nodes, missesMax);
