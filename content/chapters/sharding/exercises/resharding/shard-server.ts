import type { Row, Shard } from './contract.ts';

/** A row that came into a shard, and at which step of the case. */
export interface Put {
  readonly key: string;
  readonly row: Row;
  readonly step: number;
}

/** Thrown by a shard that is asked after it was switched off. */
export class SwitchedOff extends Error {}

/** One of the two shards. Remembers what was put into it, and whether it was asked after it had been switched off. */
export class ShardServer implements Shard {
  isOff = false;
  wasAskedWhileOff = false;
  readonly puts: Put[] = [];
  /** What it was last asked for in this step, and what it said; for the diagram. */
  answered: { readonly key: string; readonly row: Row | undefined } | undefined;
  readonly #rows = new Map<string, Row>();
  readonly #stepOf: () => number;

  constructor(stepOf: () => number) {
    this.#stepOf = stepOf;
  }

  /** What is kept under a key, without anybody having asked. */
  peek(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  get rows(): readonly (readonly [key: string, row: Row])[] {
    return [...this.#rows].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  get(key: string): Row | undefined {
    this.#mustBeOn();
    const row = this.#rows.get(key);
    this.answered = { key, row };
    return row && copyOf(row);
  }

  put(key: string, row: Row): void {
    this.#mustBeOn();
    const kept = copyOf(row);
    this.#rows.set(key, kept);
    this.puts.push({ key, row: kept, step: this.#stepOf() });
  }

  keys(): string[] {
    this.#mustBeOn();
    return [...this.#rows.keys()].sort();
  }

  #mustBeOn(): void {
    if (!this.isOff) return;
    this.wasAskedWhileOff = true;
    throw new SwitchedOff('the old shard has been switched off');
  }
}

/** A row travels by its content; who keeps a reference to one does not change it. */
export function copyOf({ value, version }: Row): Row {
  return { value, version };
}
