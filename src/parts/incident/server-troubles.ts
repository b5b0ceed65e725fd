import type { WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

const SLOWER_TIMES = 4.8;
/** Of a hundred requests, those that a bad release answers with an error. */
const WRONG_OF_HUNDRED = 35;
/** Of a hundred connections, those that a leak does not give back. */
const LEAKED_OF_HUNDRED = 80;
const DISK_STEP_MS = 250;
const DISK_STEP = 0.06;
/** How full disks are when nothing is wrong: at least so much, and at most so much more. */
const DISK_LEAST = 0.35;
const DISK_SPREAD = 0.15;

/** What may go wrong inside a web server, one thing at a time. Without any of it nothing is drawn but the disk. */
export class ServerTroubles {
  readonly #node: WorldNode;
  readonly #spoilWire: () => void;
  readonly #chance;
  #disk: number;
  #isWrong = false;
  #isLeaking = false;
  #isFilling = false;
  /** How many times as long its own work takes. */
  slowness = 1;

  /** `spoilWire` makes the network to this server a bad one. */
  constructor(node: WorldNode, spoilWire: () => void) {
    this.#node = node;
    this.#spoilWire = spoilWire;
    this.#chance = node.random('troubles');
    this.#disk = DISK_LEAST + DISK_SPREAD * node.random('disk').uniform();
    this.#tellDisk();
  }

  /** Told of a trouble by its kind, or of the disk's next step. */
  begin(kind: number): void {
    if (kind !== Kind['fill-disk'] || !this.#isFilling) this.#node.state('failing');
    if (kind === Kind.throttle) this.slowness = SLOWER_TIMES;
    else if (kind === Kind.leak) this.#isLeaking = true;
    else if (kind === Kind['lose-packets']) this.#spoilWire();
    else if (kind === Kind['fill-disk']) this.#fillDisk();
    else if (kind === Kind['ship-bug']) {
      this.#isWrong = true;
      this.#node.note(Kind.logged, 0, 0, 'INFO release 1.42 started');
    }
  }

  /** Whether this request meets a bad release's mistake. */
  isWrong(): boolean {
    return this.#isWrong && this.#chance.integer(100) < WRONG_OF_HUNDRED;
  }

  /** Whether this connection is not given back. */
  losesConnection(): boolean {
    return this.#isLeaking && this.#chance.integer(100) < LEAKED_OF_HUNDRED;
  }

  get isDiskFull(): boolean {
    return this.#disk >= 1;
  }

  #fillDisk(): void {
    this.#isFilling = true;
    this.#disk = Math.min(1, this.#disk + DISK_STEP);
    this.#tellDisk();
    if (!this.isDiskFull) this.#node.after(DISK_STEP_MS, Kind['fill-disk'], 0, 0);
  }

  #tellDisk(): void {
    this.#node.note(Kind['disk-use'], 0, this.#disk);
  }
}
