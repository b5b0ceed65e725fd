import type { Status } from './contract.ts';

export const MONITORS = ['monitor1', 'monitor2'] as const;
export const NODES = ['a', 'b', 'c', 'd', 'e'] as const;
export const LANES = [...MONITORS, ...NODES] as const;

export type MonitorName = (typeof MONITORS)[number];
export type NodeName = (typeof NODES)[number];

/** When something goes wrong: at a moment, or when the first monitor has sent so many messages, or its first promote. */
type Beginning = { readonly fromMs: number } | { readonly messages: number | 'promote' };

/** What goes wrong, and for how long. */
export type Trouble =
  /** Nothing gets from these to the others, nor back. */
  | (Beginning & { readonly type: 'cut'; readonly side: readonly string[]; readonly forMs: number })
  /** Comes back with its disk as it was, or never. */
  | (Beginning & { readonly type: 'down'; readonly node: NodeName; readonly forMs: number })
  /** Ends before it sends its next message after so many, and is started anew after a while, or never. */
  | { readonly type: 'dies'; readonly monitor: MonitorName; readonly messages: number; readonly isBack: boolean };

/** A node as it is at first: what it is, and its log as epochs and values, `'1p 1q 2r'`. */
export interface Start {
  readonly role: Status['role'];
  readonly epoch: number;
  readonly primary: string;
  readonly log: string;
}

/** Nodes, the monitors over them, what goes wrong, and when clients write to whoever takes writes. */
export interface FailoverCase {
  readonly nodes: readonly Start[];
  /** Values that have been acknowledged before. */
  readonly acknowledged: string;
  readonly monitors: 1 | 2;
  /** How long after the first the second is called each time; half the time between two calls, by default. */
  readonly secondMs?: number;
  readonly missesMax: number;
  readonly troubles: readonly Trouble[];
  readonly writesMs: readonly number[];
  /** How much longer than others a node waits for the primary's log. */
  readonly lagsMs?: Readonly<Record<string, number>>;
  /** Until when there has to be another primary, where nothing is in the way of that. */
  readonly promotedByMs?: number;
  /** How long a monitor waits for an answer. */
  readonly givesUpMs?: number;
}

export const TICK_MS = 1_000;
/** A message on its way. Much less than it takes to give up. */
export const LEG_MS = 5;

export const primary = (log: string, epoch = 1, name = 'a'): Start => ({ role: 'primary', epoch, primary: name, log });
export const follower = (log: string, epoch = 1, of = 'a'): Start => ({ role: 'follower', epoch, primary: of, log });
export const fenced = (log: string, epoch: number): Start => ({ role: 'fenced', epoch, primary: '', log });

/** For good, unless it is said for how long. */
export const down = (node: NodeName, fromMs = 0, forMs = Infinity): Trouble => ({ type: 'down', node, fromMs, forMs });
export const downAfter = (node: NodeName, messages: number, forMs: number): Trouble => ({
  type: 'down',
  node,
  messages,
  forMs,
});
export const cut = (side: readonly string[], fromMs: number, forMs: number): Trouble => ({
  type: 'cut',
  side,
  fromMs,
  forMs,
});
export const cutAfter = (side: readonly string[], messages: number | 'promote', forMs: number): Trouble => ({
  type: 'cut',
  side,
  messages,
  forMs,
});
export const dies = (messages: number, isBack: boolean, monitor: MonitorName = 'monitor1'): Trouble => ({
  type: 'dies',
  monitor,
  messages,
  isBack,
});

/** Two writes in every log, the first node being primary. */
export const NODES_ALIKE = [primary('1p 1q'), follower('1p 1q'), follower('1p 1q')];

/** Nodes and what goes wrong, with one monitor that gives the primary up after two calls. */
export function failover(nodes: readonly Start[], ...troubles: Trouble[]): FailoverCase {
  return { nodes, acknowledged: 'p q', monitors: 1, missesMax: 2, troubles, writesMs: [] };
}

/** Every way to divide two monitors and three nodes into two sides, each by the side without the last node. */
export const SIDES: readonly (readonly string[])[] = Array.from({ length: 15 }, (_, index) =>
  LANES.slice(0, 4).filter((_name, bit) => Math.floor((index + 1) / [1, 2, 4, 8][bit]!) % 2 === 1),
);
