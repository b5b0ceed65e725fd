import type { Random } from '#engine/random.ts';
import type { WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

export interface WorkingLineOptions {
  readonly node: WorldNode;
  readonly servers: number;
  readonly meanWorkMs: number;
  readonly work: Random;
}

/**
 * A few servers and one line before them, first come first served. What is done comes to the node as `work-done`, with the
 * number of the shift in which it was begun; the node's level is how much is at hand, `use` the share of servers at work.
 */
export class WorkingLine {
  readonly #options: WorkingLineOptions;
  #freeAtMs: number[];
  #atHand = 0;
  #shift = 0;

  constructor(options: WorkingLineOptions) {
    this.#options = options;
    this.#freeAtMs = idle(options.servers);
  }

  take(request: number): void {
    const { node, meanWorkMs, work } = this.#options;
    const free = this.#freeAtMs;
    const server = free.indexOf(Math.min(...free));
    free[server] = Math.max(free[server]!, node.nowMs()) + work.exponential(meanWorkMs);
    node.after(free[server] - node.nowMs(), Kind['work-done'], request, this.#shift);
    this.#atHand++;
    this.#tell();
  }

  /** Whether what is done was begun in this shift. */
  done(shift: number): boolean {
    if (shift !== this.#shift) return false;
    this.#atHand--;
    this.#tell();
    return true;
  }

  /** The power is gone: what was at hand is nobody's. */
  stop(): void {
    this.#shift++;
    this.#atHand = 0;
    this.#freeAtMs = idle(this.#options.servers);
    this.#tell();
  }

  #tell(): void {
    const { node, servers } = this.#options;
    node.level(this.#atHand);
    node.note(Kind.use, 0, Math.min(1, this.#atHand / servers));
  }
}

function idle(servers: number): number[] {
  return Array.from({ length: servers }, () => 0);
}
