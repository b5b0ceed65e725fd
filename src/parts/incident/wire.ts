import type { WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

/** One message in so many is lost on a bad wire, each way. */
const LOST_OF_HUNDRED = 40;
/** How long a sender waits before it sends again; twice as long each time, as TCP does. */
const AGAIN_MS = 300;
const TRIES_MAX = 5;

/** The servers to which the network is bad. */
export type BadWires = Set<string>;

interface Message {
  readonly to: number;
  readonly kind: number;
  readonly subject: number;
  readonly value: number;
}

/** One end of the wire between the balancer and a web server, which sends again what was lost. */
export class Wire {
  readonly #node: WorldNode;
  readonly #linkMs: number;
  readonly #bad: BadWires;
  readonly #chance;
  readonly #lost: { readonly message: Message; readonly server: string; readonly tries: number }[] = [];

  constructor(node: WorldNode, linkMs: number, bad: BadWires) {
    this.#node = node;
    this.#linkMs = linkMs;
    this.#bad = bad;
    this.#chance = node.random('losses');
  }

  /** Sends over the wire of `server`, at whichever of its ends this is. */
  send(server: string, message: Message): void {
    this.#try(server, message, 0);
  }

  /** To be called when the node receives `resend`. */
  resend(subject: number): void {
    const { server, message, tries } = this.#lost[subject]!;
    this.#try(server, message, tries);
  }

  #try(server: string, message: Message, tries: number): void {
    const { to, kind, subject, value } = message;
    if (!this.#bad.has(server) || this.#chance.integer(100) >= LOST_OF_HUNDRED) {
      this.#node.send(to, kind, subject, value, this.#linkMs);
      return;
    }
    this.#node.send(to, Kind.undelivered, subject, value, this.#linkMs);
    if (tries + 1 === TRIES_MAX) return;
    this.#lost.push({ message, server, tries: tries + 1 });
    this.#node.after(AGAIN_MS * (1 << tries), Kind.resend, this.#lost.length - 1, 0);
  }
}
