import type { CreateMonitor, DatabaseNode, Status } from '../contract.ts';

interface Answer {
  readonly node: DatabaseNode;
  readonly status: Status;
}

export const createMonitor: CreateMonitor = (nodes, missesMax) => {
  let misses = 0;
  let isBusy = false;

  async function tick(): Promise<void> {
    // Whoever calls in between is told when there is news.
    if (isBusy) return new Promise(() => {});
    isBusy = true;
    // What is refused or lost is left to the next tick, which sees how things are by then.
    await watch().catch(() => undefined);
    isBusy = false;
  }

  async function watch(): Promise<void> {
    const answers = await askAll((node) => node.status());
    const epoch = Math.max(0, ...answers.map(({ status }) => status.epoch));
    // Whoever is primary of an earlier epoch no longer counts.
    const primary = answers.find(({ status }) => status.role === 'primary' && status.epoch === epoch);
    misses = primary ? 0 : misses + 1;
    if (primary) await lead(primary, answers);
    else if (misses >= missesMax) await failOver(epoch + 1);
  }

  async function failOver(epoch: number): Promise<void> {
    const fenced = await askAll((node) => node.fence(epoch));
    if (2 * fenced.length <= nodes.length) return;
    // Any write that was acknowledged is on more than half of the nodes, so one of these has it: the one with the newest log.
    await fenced.sort(newerLog)[0]!.node.promote(epoch);
    misses = 0;
  }

  /** Makes everybody follow the primary who does not yet. */
  async function lead(primary: Answer, others: readonly Answer[]): Promise<void> {
    const { name } = primary.node;
    const { epoch } = primary.status;
    const strays = others.filter(({ status }) => status.primary !== name || status.epoch !== epoch);
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

function newerLog({ status: one }: Answer, { status: other }: Answer): number {
  return other.lastEpoch - one.lastEpoch || other.length - one.length;
}
