import type { WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Log } from '#parts/replication/log.ts';
import type { Post } from '#parts/replication/network.ts';

/** How many copies must have a write before it is acknowledged: none but the primary's own, one more, or all. */
export type ShippingMode = 'async' | 'semi-sync' | 'sync';

/** A piece of a log on its way: the epochs of the entries behind position `start`. */
export interface Shipment {
  readonly from: string;
  /** The epoch of the primary that sends it. */
  readonly epoch: number;
  readonly start: number;
  readonly entries: readonly number[];
}

export interface ShippingOptions {
  readonly name: string;
  readonly node: WorldNode;
  readonly post: Post;
  readonly log: Log;
  readonly peers: readonly string[];
  /** Mean time that an entry waits before it is sent to a peer. */
  readonly lagMs: number;
  readonly linkMs: number;
  /** How long an acknowledgement is on its way to whoever wrote. */
  readonly answerMs: number;
  readonly mode: ShippingMode;
  /** Whether a peer hears of its primary when there is nothing to send, too. */
  readonly isBeating: boolean;
}

interface Peer {
  readonly name: string;
  readonly gap: () => number;
  /** It has been sent the log up to here, … */
  sent: number;
  /** … and has answered that it has it up to here. */
  stored: number;
}

/**
 * A primary's hand: sends its log to every peer in batches at random moments, `lagMs` apart on average, each with all that
 * is new; an entry's wait for its batch is thus exponential with that mean, whatever the load. Acknowledges writes as
 * `mode` promises.
 */
export class Shipping {
  readonly #options: ShippingOptions;
  readonly #peers: readonly Peer[];
  readonly #pending: { readonly request: number; readonly from: string; readonly position: number }[] = [];
  #epoch = 0;
  /** Counts beginnings, so that timers of an earlier one are known. */
  #turn = 0;

  constructor(options: ShippingOptions) {
    this.#options = options;
    this.#peers = options.peers.map((name) => {
      const chance = options.node.random(`batches for ${name}`);
      return { name, gap: () => chance.exponential(options.lagMs), sent: 0, stored: 0 };
    });
  }

  /** The epoch in which it ships; 0 while it does not. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Begins as the primary of `epoch`. What peers have is found out as they answer. */
  begin(epoch: number): void {
    this.end();
    this.#epoch = epoch;
    for (const [index, peer] of this.#peers.entries()) {
      peer.sent = this.#options.log.length;
      peer.stored = 0;
      this.#expect(index);
    }
  }

  /** Stops; what was not acknowledged will not be. */
  end(): void {
    this.#turn++;
    this.#epoch = 0;
    this.#pending.length = 0;
  }

  /** To be called when the node receives `ship-due`. */
  due(index: number, turn: number): void {
    if (turn !== this.#turn || this.#epoch === 0) return;
    const { name, post, log, linkMs, isBeating } = this.#options;
    const peer = this.#peers[index]!;
    if (isBeating || log.length > peer.sent) {
      const shipment: Shipment = { from: name, epoch: this.#epoch, start: peer.sent, entries: log.after(peer.sent) };
      post.send(peer.name, 'ship', 0, shipment.entries.length, linkMs, shipment);
      peer.sent = log.length;
    }
    this.#expect(index);
  }

  /** Takes a write of whoever is called `from` into the log. */
  write(request: number, from: string): void {
    this.#pending.push({ request, from, position: this.#options.log.append(this.#epoch) });
    this.#acknowledge();
  }

  /** A peer has answered that it has the log up to `length`. If that leaves a gap, it is sent the rest anew. */
  stored(name: string, length: number, isGap: boolean): void {
    const peer = this.#peers.find((one) => one.name === name)!;
    peer.stored = Math.max(peer.stored, Math.min(length, this.#options.log.length));
    if (isGap) peer.sent = Math.min(length, this.#options.log.length);
    this.#acknowledge();
  }

  #expect(index: number): void {
    this.#options.node.after(this.#peers[index]!.gap(), Kind['ship-due'], index, this.#turn);
  }

  #acknowledge(): void {
    const { node, post, log, mode, answerMs } = this.#options;
    while (this.#pending.length > 0 && this.#copiesOf(this.#pending[0]!.position) >= this.#copiesFor(mode)) {
      const { request, from, position } = this.#pending.shift()!;
      node.note(Kind.acknowledged, log.epochAt(position), position);
      post.send(from, 'written', request, position, answerMs);
    }
  }

  #copiesOf(position: number): number {
    return this.#peers.filter(({ stored }) => stored >= position).length;
  }

  #copiesFor(mode: ShippingMode): number {
    return { async: 0, 'semi-sync': 1, sync: this.#peers.length }[mode];
  }
}
