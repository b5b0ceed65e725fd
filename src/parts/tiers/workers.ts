import type { WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

interface Job {
  readonly node: WorldNode;
  readonly ms: number;
  readonly subject: number;
}

/**
 * The workers of one machine, and one line before them, first come first served. Two tiers on one machine share them. A job
 * that is done comes to its node as `work-done`, and whoever receives it tells `done`.
 */
export class Workers {
  readonly #count: number;
  readonly #waiting: Job[] = [];
  readonly #nodes: WorldNode[] = [];
  #working = 0;

  constructor(count: number) {
    this.#count = count;
  }

  /** A tier that lives on this machine. */
  house(node: WorldNode): void {
    this.#nodes.push(node);
  }

  /** Work of `ms` for the node, begun when a worker is free. */
  take(node: WorldNode, ms: number, subject: number): void {
    const job = { node, ms, subject };
    if (this.#working < this.#count) this.#begin(job);
    else this.#waiting.push(job);
  }

  /** A job is done, and its worker takes the next. */
  done(): void {
    this.#working--;
    const next = this.#waiting.shift();
    if (next) this.#begin(next);
    else this.#tell();
  }

  #begin({ node, ms, subject }: Job): void {
    this.#working++;
    this.#tell();
    node.after(ms, Kind['work-done'], subject, 0);
  }

  #tell(): void {
    for (const node of this.#nodes) node.note(Kind.use, 0, this.#working / this.#count);
  }
}
