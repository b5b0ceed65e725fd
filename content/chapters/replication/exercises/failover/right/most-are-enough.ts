import type { CreateMonitor, DatabaseNode, Status } from '../contract.ts';

/** Goes on as soon as more than half have been fenced, and leaves the rest of the nodes to later calls. */
export const createMonitor: CreateMonitor = (nodes, missesMax) => {
  const most = Math.floor(nodes.length / 2) + 1;
  let silent = 0;
  let failingOver: Promise<void> | undefined;

  /** Fulfils once enough nodes have done it, with these, or once no more will, with fewer. */
  function gather(ask: (node: DatabaseNode) => Promise<Status>): Promise<[DatabaseNode, Status][]> {
    return new Promise((resolve) => {
      const done: [DatabaseNode, Status][] = [];
      let left = nodes.length;
      const settled = (): void => {
        left--;
        if (done.length >= most || left === 0) resolve([...done]);
      };
      for (const node of nodes) {
        ask(node).then((status) => {
          done.push([node, status]);
          settled();
        }, settled);
      }
    });
  }

  async function failOver(epoch: number): Promise<void> {
    const fenced = await gather((node) => node.fence(epoch));
    if (fenced.length < most) return;
    const rank = ([, { lastEpoch, length }]: [DatabaseNode, Status]): number => lastEpoch * 1e6 + length;
    const [best] = fenced.reduce((one, other) => (rank(other) > rank(one) ? other : one));
    await best.promote(epoch);
    silent = 0;
    for (const node of nodes) if (node !== best) node.follow(best.name, epoch).catch(() => undefined);
  }

  async function watch(): Promise<void> {
    const all = await Promise.allSettled(nodes.map((node) => node.status()));
    const found = all.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
    let epochSeen = 0;
    for (const status of found) if (status && status.epoch > epochSeen) epochSeen = status.epoch;
    const at = found.findIndex((status) => status?.role === 'primary' && status.epoch === epochSeen);
    if (at < 0) {
      if (++silent < missesMax || failingOver) return;
      failingOver = failOver(epochSeen + 1)
        .catch(() => undefined)
        .finally(() => (failingOver = undefined));
      await failingOver;
      return;
    }
    silent = 0;
    const { name } = nodes[at]!;
    const behind = nodes.filter((_, index) => index !== at && found[index] && found[index].primary !== name);
    const old = nodes.filter(
      (_, index) => index !== at && found[index]?.primary === name && found[index].epoch < epochSeen,
    );
    await Promise.allSettled([...behind, ...old].map((node) => node.follow(name, epochSeen)));
  }

  let watching: Promise<void> | undefined;
  return {
    tick: () => (watching ??= watch().finally(() => (watching = undefined))),
  };
};
