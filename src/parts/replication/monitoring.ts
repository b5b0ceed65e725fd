import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Network } from '#parts/replication/network.ts';

/** How a database node says it is doing. */
export interface NodeStatus {
  readonly role: 'primary' | 'follower' | 'fenced';
  readonly epoch: number;
  readonly primary: string;
  readonly lastEpoch: number;
  readonly length: number;
}

/** A database node as a monitor sees it. A call whose question or answer is lost rejects after a while. */
export interface MonitoredNode {
  readonly name: string;
  status(): Promise<NodeStatus>;
  fence(epoch: number): Promise<NodeStatus>;
  promote(epoch: number): Promise<void>;
  follow(primary: string, epoch: number): Promise<void>;
}

/** Sees to it that there is a primary; a reader's own may stand here. */
export interface Monitor {
  tick(): Promise<void>;
}

/** A monitor's call as it travels. */
export type Call = { readonly id: number } & Order;

type Order =
  | { readonly type: 'status' }
  | { readonly type: 'fence' | 'promote'; readonly epoch: number }
  | { readonly type: 'follow'; readonly primary: string; readonly epoch: number };

/** A node's answer to a call. */
export interface Answer {
  readonly id: number;
  readonly isDone: boolean;
  readonly status?: NodeStatus;
}

export interface MonitoringOptions {
  readonly databases: readonly string[];
  readonly network: Network;
  readonly linkMs: number;
  readonly create: (nodes: readonly MonitoredNode[], missesMax: number) => Monitor;
  readonly missesMax: number;
  /** The share of questions that get lost for no reason at all. */
  readonly lossRatio: number;
}

const TICK_MS = 1_000;
const FIRST_TICK_MS = 300;
const PATIENCE_MS = 500;

/** The machine on which a monitor runs: ticks once a second, and turns its calls into messages there and back. */
export function monitoring(options: MonitoringOptions): Part {
  const { databases, network, linkMs, create, missesMax, lossRatio } = options;
  return (node) => {
    const post = network.of('monitor', node);
    const chance = node.random('lost questions');
    const waiting = new Map<number, (answer: Answer | undefined) => void>();
    let calls = 0;
    const ask = (name: string, order: Order): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const id = calls++;
        waiting.set(id, (answer) => {
          waiting.delete(id);
          if (answer?.isDone) resolve(answer);
          else reject(new Error(answer ? `${name} refuses to ${order.type}` : `${name} does not answer`));
        });
        if (chance.uniform() < lossRatio) node.send(node.address(name), Kind.undelivered, id, 0, linkMs);
        else post.send(name, 'call', id, 0, linkMs, { id, ...order });
        node.after(PATIENCE_MS, Kind['give-up'], id, 0);
      });
    const nodes = databases.map((name): MonitoredNode => ({
      name,
      status: async () => (await ask(name, { type: 'status' })).status!,
      fence: async (epoch) => (await ask(name, { type: 'fence', epoch })).status!,
      promote: async (epoch) => void (await ask(name, { type: 'promote', epoch })),
      follow: async (primary, epoch) => void (await ask(name, { type: 'follow', primary, epoch })),
    }));
    const monitor = create(nodes, missesMax);
    node.after(FIRST_TICK_MS, Kind.tick, 0, 0);
    return {
      isAsync: true,
      receive(kind, subject) {
        if (kind === Kind.tick) {
          node.after(TICK_MS, Kind.tick, 0, 0);
          // A monitor that breaks is as good as none; the nodes go on.
          monitor.tick().catch(() => undefined);
        } else if (kind === Kind.told) {
          const answer = post.open(subject) as Answer;
          waiting.get(answer.id)?.(answer);
        } else if (kind === Kind['give-up']) waiting.get(subject)?.(undefined);
      },
    };
  };
}
