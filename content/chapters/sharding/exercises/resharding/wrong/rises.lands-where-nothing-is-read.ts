import type { Move, Parcel, Row, Shard } from '../contract.ts';

class Mover implements Move {
  private readonly waiting: string[];
  private readonly from: Shard;
  private readonly to: Shard;
  private underWay = 0;
  private isOver = false;

  constructor(from: Shard, to: Shard) {
    this.from = from;
    this.to = to;
    this.waiting = from.keys();
  }

  read(key: string): string | undefined {
    return this.row(key)?.value;
  }

  write(key: string, value: string | undefined, version: number): void {
    this.to.put(key, { value, version });
  }

  take(): Parcel | undefined {
    const key = this.waiting.shift();
    if (key === undefined) return undefined;
    const row = this.from.get(key);
    if (row === undefined) return undefined;
    this.underWay += 1;
    return { key, row };
  }

  land({ key, row }: Parcel): void {
    this.underWay -= 1;
    if (this.to.get(key)?.value === undefined) this.to.put(key, row);
  }

  cutOver(): boolean {
    this.isOver ||= this.waiting.length === 0 && this.underWay === 0;
    return this.isOver;
  }

  private row(key: string): Row | undefined {
    return this.to.get(key) ?? (this.isOver ? undefined : this.from.get(key));
  }
}

export function createMove(from: Shard, to: Shard): Move {
  return new Mover(from, to);
}
