import type { CreateHashRing, Hash } from './contract.ts';
import { keyAt, type Change } from './ring-case.ts';

interface Point {
  readonly place: number;
  readonly machine: string;
}

/**
 * The ring as the contract says it, at any cost. Where a machine's points are is for the reader to say: they are the hashes
 * of the texts for which a ring with this one machine asks.
 */
export class RingModel {
  readonly machines = new Set<string>();
  readonly #create: CreateHashRing;
  readonly #hash: Hash;
  readonly #pointsEach: number;
  #points: readonly Point[] = [];
  readonly #textsOf = new Map<string, ReadonlySet<string>>();

  constructor(create: CreateHashRing, hash: Hash, pointsEach: number) {
    this.#create = create;
    this.#hash = hash;
    this.#pointsEach = pointsEach;
  }

  /** The texts at whose hashes the machine's points are. */
  textsOf(machine: string): ReadonlySet<string> {
    const known = this.#textsOf.get(machine);
    if (known) return known;
    const texts = new Set<string>();
    const key = keyAt(0);
    const alone = this.#create((text) => {
      if (text !== key) texts.add(text);
      return this.#hash(text);
    }, this.#pointsEach);
    alone.add(machine);
    // Whoever puts off the work until somebody asks has to do it now.
    alone.ownerOf(key);
    this.#textsOf.set(machine, texts);
    return texts;
  }

  /** The place of the first of a machine's points. */
  firstPlaceOf(machine: string): number {
    return Math.min(...[...this.textsOf(machine)].map(this.#hash));
  }

  change({ type, machine }: Change): void {
    if (type === 'add') this.machines.add(machine);
    else this.machines.delete(machine);
    this.#points = [...this.machines]
      .flatMap((owner) => [...this.textsOf(owner)].map((text): Point => ({ place: this.#hash(text), machine: owner })))
      .sort((one, other) => one.place - other.place);
  }

  /** All machines in the order in which their points follow on a place; undefined where two of them stand at one place. */
  ownersFrom(place: number): readonly string[] | undefined {
    const points = this.#points;
    if (points.some((point, at) => at > 0 && points[at - 1]!.place === point.place)) return undefined;
    const first = points.findIndex((point) => point.place >= place);
    const round = first < 0 ? points : [...points.slice(first), ...points.slice(0, first)];
    return [...new Set(round.map(({ machine }) => machine))];
  }

  /** Whether nobody stands at `place` or behind it, so that a key there goes round to the first of all. */
  isBehindAll(place: number): boolean {
    return this.#points.every((point) => point.place < place);
  }

  /** Whether somebody stands at this very place. */
  isPoint(place: number): boolean {
    return this.#points.some((point) => point.place === place);
  }
}
