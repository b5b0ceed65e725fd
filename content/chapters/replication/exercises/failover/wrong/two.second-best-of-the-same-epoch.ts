import type { CreateMonitor, DatabaseNode, Status } from '../contract.ts';

interface Answer {
  readonly node: DatabaseNode;
  readonly status: Status;
}

export const createMonitor: CreateMonitor = (nodes, missesMax) => {
  let misses = 0;
  let isBusy = false;

  async function tick(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    const answers = await askAll((node) => node.status());
    // Whoever is primary of an earlier epoch no longer counts.
    const epoch = highestEpoch(answers);
    const primary = answers.find(({ status }) => status.role === 'primary' && status.epoch === epoch);
    misses = primary ? 0 : misses + 1;
    if (primary) await lead(primary, answers);
    else if (misses >= missesMax) await failOver(epoch + 1);
    isBusy = false;
  }

  async function failOver(epoch: number): Promise<void> {
    const fenced = await askAll((node) => node.fence(epoch));
    // Any write that was acknowledged is on more than half of the nodes, so one of these has it.
    if (2 * fenced.length <= nodes.length) return;
    for (const { node, status } of fenced.sort(newerLog)) {
      const isPromoted = await node.promote(epoch).then(
        () => true,
        () => false,
      );
      if (!isPromoted) continue;
      misses = 0;
      return lead({ node, status: { ...status, epoch } }, fenced);
    }
  }

  /** Makes everybody follow the primary who does not yet. */
  async function lead(primary: Answer, others: readonly Answer[]): Promise<void> {
    const { name } = primary.node;
    const { epoch } = primary.status;
    const strays = others.filter(
      ({ node, status }) => node !== primary.node && (status.primary !== name || status.epoch !== epoch),
    );
    await Promise.allSettled(strays.map(({ node }) => node.follow(name, epoch)));
  }

  /** Asks every node, and gives those that have answered. */
  async function askAll(ask: (node: DatabaseNode) => Promise<Status>): Promise<Answer[]> {
    const asked = nodes.map((node) =>
      ask(node).then(
        (status) => [{ node, status }],
        () => [],
      ),
    );
    return (await Promise.all(asked)).flat();
  }

  return { tick };
};

function highestEpoch(answers: readonly Answer[]): number {
  return Math.max(0, ...answers.map(({ status }) => status.epoch));
}

function newerLog({ status: one }: Answer, { status: other }: Answer): number {
  return other.lastEpoch - one.lastEpoch || other.length - one.length;
}
