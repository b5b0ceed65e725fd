import type { Move, Parcel, Row, Shard } from '../contract.ts';

// Keeps no lists: what is left to be done is what the two shards differ in. Reads take the newer of the two rows.
export class ComparingMove implements Move {
  private isOver = false;
  private readonly sent = new Map<string, number>();
  private readonly from: Shard;
  private readonly to: Shard;

  constructor(from: Shard, to: Shard) {
    this.from = from;
    this.to = to;
  }

  read(key: string): string | undefined {
    return this.newest(key)?.value;
  }

  write(key: string, value: string | undefined, version: number): void {
    (this.isOver ? this.to : this.from).put(key, { value, version });
  }

  take(): Parcel | undefined {
    if (this.isOver) return undefined;
    for (const key of this.from.keys()) {
      const row = this.from.get(key);
      if (row === undefined || this.sent.get(key) === row.version) continue;
      this.sent.set(key, row.version);
      return { key, row };
    }
    return undefined;
  }

  land({ key, row }: Parcel): void {
    const there = this.to.get(key);
    if (there === undefined || there.version < row.version) this.to.put(key, row);
  }

  cutOver(): boolean {
    this.isOver ||= this.from.keys().every((key) => this.to.get(key)?.version === this.from.get(key)?.version);
    return this.isOver;
  }

  private newest(key: string): Row | undefined {
    const there = this.to.get(key);
    const here = this.isOver ? undefined : this.from.get(key);
    if (here === undefined || there === undefined) return here ?? there;
    return here.version > there.version ? here : there;
  }
}

export function createMove(from: Shard, to: Shard): Move {
  return new ComparingMove(from, to);
}
