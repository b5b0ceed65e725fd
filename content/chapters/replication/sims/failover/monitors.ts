import type { Monitor, MonitoredNode, NodeStatus } from '#kit';

type CreateMonitor = (nodes: readonly MonitoredNode[], missesMax: number) => Monitor;
type Choose = (candidates: readonly Known[]) => Known;

interface Known {
  readonly node: MonitoredNode;
  readonly status: NodeStatus;
}

/** Promotes whoever has most of the log once the primary seems lost, and asks nobody's leave. */
export const withoutFencing: CreateMonitor = (nodes, missesMax) => {
  let leader: MonitoredNode | undefined;
  let epoch = 1;
  let misses = 0;
  return oneAtATime(async () => {
    const known = await statusOf(nodes);
    leader ??= known.find(({ status }) => status.role === 'primary')?.node;
    misses = known.some(({ node, status }) => node === leader && status.role === 'primary') ? 0 : misses + 1;
    const others = known.filter(({ node }) => node !== leader);
    if (misses >= missesMax && others.length > 0) {
      misses = 0;
      leader = furthest(others).node;
      await leader.promote(++epoch).catch(() => undefined);
    }
    // A node that takes itself for the primary is left to its belief.
    if (leader)
      await followAll(
        others.filter(({ status }) => status.role === 'follower'),
        leader.name,
        epoch,
      );
  });
};

/** Fences a majority with a new epoch before it promotes the one of them that has most of the log. */
export const withFencing: CreateMonitor = electing(furthest);

/** The same, but promotes the first in the list of those that it has fenced. */
export const lowestName: CreateMonitor = electing((candidates) => candidates[0]!);

function electing(choose: Choose): CreateMonitor {
  return (nodes, missesMax) => {
    let misses = 0;
    const elect = async (epoch: number): Promise<void> => {
      const fenced = await settled(nodes, (node) => node.fence(epoch));
      if (fenced.length * 2 <= nodes.length) return;
      const { node } = choose(fenced);
      await node.promote(epoch);
      await followAll(fenced, node.name, epoch);
    };
    return oneAtATime(async () => {
      const known = await statusOf(nodes);
      const epoch = Math.max(1, ...known.map(({ status }) => status.epoch));
      const leader = known.find(({ status }) => status.role === 'primary' && status.epoch === epoch);
      misses = leader ? 0 : misses + 1;
      if (leader) await followAll(known, leader.node.name, epoch);
      else if (misses >= missesMax) {
        misses = 0;
        await elect(epoch + 1);
      }
    });
  };
}

/** Makes all follow `primary` that do not yet. */
async function followAll(known: readonly Known[], primary: string, epoch: number): Promise<void> {
  const strays = known.filter(
    ({ node, status }) => node.name !== primary && !(status.role === 'follower' && status.primary === primary),
  );
  await settled(
    strays.map(({ node }) => node),
    async (node) => node.follow(primary, epoch),
  );
}

function furthest(candidates: readonly Known[]): Known {
  return candidates.reduce((best, one) => {
    const { lastEpoch, length } = one.status;
    const isFurther =
      lastEpoch > best.status.lastEpoch || (lastEpoch === best.status.lastEpoch && length > best.status.length);
    return isFurther ? one : best;
  });
}

function statusOf(nodes: readonly MonitoredNode[]): Promise<Known[]> {
  return settled(nodes, (node) => node.status());
}

/** What those that answer have answered. */
async function settled<Value>(nodes: readonly MonitoredNode[], call: (node: MonitoredNode) => Promise<Value>) {
  const answers = await Promise.all(
    nodes.map((node) =>
      call(node).then(
        (status) => ({ node, status }),
        () => undefined,
      ),
    ),
  );
  return answers.filter((answer) => answer !== undefined);
}

/** A tick that comes while the last is under way is left out. */
function oneAtATime(act: () => Promise<void>): Monitor {
  let isBusy = false;
  return {
    async tick() {
      if (isBusy) return;
      isBusy = true;
      await act().catch(() => undefined);
      isBusy = false;
    },
  };
}
