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

/** Gives the answers as soon as more than half of the nodes are fenced. */
function fenceMost(nodes: readonly DatabaseNode[], epoch: number): Promise<Answer[]> {
  return new Promise((resolve) => {
    const fenced: Answer[] = [];
    for (const node of nodes) {
      node.fence(epoch).then(
        (status) => {
          fenced.push({ node, status });
          if (fenced.length * 2 > nodes.length) resolve(fenced);
        },
        () => undefined,
      );
    }
  });
}

function compareLogs({ status: one }: Answer, { status: other }: Answer): number {
  return one.lastEpoch - other.lastEpoch || one.length - other.length;
}

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
    const fenced = await fenceMost(nodes, epoch);
    const best = fenced.toSorted(compareLogs).at(-1)!;
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
