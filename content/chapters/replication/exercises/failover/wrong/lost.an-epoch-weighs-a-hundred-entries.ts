import type { CreateMonitor, DatabaseNode, Status } from '../contract.ts';

interface Answer {
  readonly node: DatabaseNode;
  readonly status: Status;
}

/** Calls all nodes at once, and gives what came back. */
async function ask(nodes: readonly DatabaseNode[], call: (node: DatabaseNode) => Promise<Status>): Promise<Answer[]> {
  const settled = await Promise.allSettled(nodes.map(async (node) => ({ node, status: await call(node) })));
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

function weightOf({ status }: Answer): number {
  return EPOCH_WEIGHT * status.lastEpoch + status.length;
}

const EPOCH_WEIGHT = 100;

export const createMonitor: CreateMonitor = (nodes, missesMax) => {
  let misses = 0;
  let isBusy = false;

  async function rally(primary: DatabaseNode, epoch: number, answers: readonly Answer[]): Promise<void> {
    const strays = answers.filter(({ node, status }) => {
      return node !== primary && (status.epoch !== epoch || status.primary !== primary.name);
    });
    await Promise.allSettled(strays.map(({ node }) => node.follow(primary.name, epoch)));
  }

  async function replace(epoch: number): Promise<void> {
    const fenced = await ask(nodes, (node) => node.fence(epoch));
    if (fenced.length * 2 <= nodes.length) return;
    const best = fenced.toSorted((one, other) => weightOf(other) - weightOf(one))[0]!;
    await best.node.promote(epoch);
    misses = 0;
    await rally(best.node, epoch, fenced);
  }

  async function look(): Promise<void> {
    const answers = await ask(nodes, (node) => node.status());
    const epoch = Math.max(0, ...answers.map(({ status }) => status.epoch));
    const primary = answers.find(({ status }) => status.role === 'primary' && status.epoch === epoch);
    if (primary) {
      misses = 0;
      await rally(primary.node, epoch, answers);
      return;
    }
    misses += 1;
    if (misses >= missesMax) await replace(epoch + 1);
  }

  async function tick(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      await look();
    } catch {
      // The next tick goes by what it finds.
    } finally {
      isBusy = false;
    }
  }

  return { tick };
};
