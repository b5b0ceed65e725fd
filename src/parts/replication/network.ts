import { assert } from '#engine/assert.ts';
import type { WorldNode } from '#engine/world.ts';
import { Kind, type KindName } from '#parts/kinds.ts';

/** One node's way into a network. */
export interface Post {
  /** Sends a message, or loses it where the network is cut. `letter` is what it carries beside its numbers. */
  send(to: string, kind: KindName, subject: number, value: number, delayMs: number, letter?: unknown): void;
  /** What the message numbered `subject` carries; letters are opened once. */
  open(subject: number): unknown;
  /** Does what the message of a fault says, if `kind` is one: cuts this node off, or mends that. */
  obey(kind: number): void;
}

/**
 * What carries messages between the nodes of one world, and letters with them: a message itself is no more than numbers.
 * A node that is cut off reaches only those on its own side. What is sent across arrives nowhere.
 */
export class Network {
  readonly #sides: Readonly<Record<string, readonly string[]>>;
  readonly #letters = new Map<number, unknown>();
  readonly #cut = new Set<string>();
  #letterCount = 0;

  /** Who stays with a node when it is cut off; nobody unless named. */
  constructor(sides: Readonly<Record<string, readonly string[]>> = {}) {
    this.#sides = sides;
  }

  /** The way of the node called `name`. A message with a letter has the letter's number as its subject. */
  of(name: string, node: WorldNode): Post {
    return {
      send: (to, kind, subject, value, delayMs, letter) => {
        const number = letter === undefined ? subject : this.#letterCount++;
        if (this.#parts(name, to)) {
          node.send(node.address(to), Kind.undelivered, number, value, delayMs);
          return;
        }
        if (letter !== undefined) this.#letters.set(number, letter);
        node.send(node.address(to), Kind[kind], number, value, delayMs);
      },
      open: (subject) => {
        assert(this.#letters.has(subject), `there is no letter ${subject}`);
        const letter = this.#letters.get(subject);
        this.#letters.delete(subject);
        return letter;
      },
      obey: (kind) => {
        if (kind !== Kind.cut && kind !== Kind.mend) return;
        if (kind === Kind.cut) this.#cut.add(name);
        else this.#cut.delete(name);
        node.note(kind, 0, 0);
      },
    };
  }

  #parts(from: string, to: string): boolean {
    for (const name of this.#cut) if (this.#isBeside(name, from) !== this.#isBeside(name, to)) return true;
    return false;
  }

  #isBeside(name: string, other: string): boolean {
    return other === name || (this.#sides[name] ?? []).includes(other);
  }
}
