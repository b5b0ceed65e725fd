import { assert } from '#engine/assert.ts';
import { random, type Random } from '#engine/random.ts';
import type { Recorder } from '#engine/recorder.ts';
import type { Receiver, Simulation } from '#engine/simulation.ts';

/** A reusable behaviour: given its place in a world, it answers with what receives the node's messages. */
export type Part = (node: WorldNode) => Receiver;

/** Kinds that the engine itself records: a node's state by name, a node's level such as its queue's length. */
export const ENGINE_KINDS = ['state', 'level'] as const;

/** What a part sees of the world: its own place, time, chance, and ways to make things happen. */
export interface WorldNode {
  readonly index: number;
  nowMs(): number;
  /** The number of another node, for `send`; an unknown name is the author's mistake and stops the run. */
  address(id: string): number;
  /** A message that travels for `delayMs` and is seen on its way. */
  send(to: number, kind: number, subject: number, value: number, delayMs: number): void;
  /** A message to itself, unseen: a timer, or the end of some work. */
  after(delayMs: number, kind: number, subject: number, value: number): void;
  /** Something worth seeing that takes no time. */
  note(kind: number, subject: number, value: number, text?: string): void;
  /** The node's state from now on. */
  state(name: string): void;
  /** The node's level from now on. */
  level(value: number): void;
  /** A stream of chance of this node's own for one purpose. */
  random(purpose: string): Random;
}

/** Where a scenario's `build` puts parts into nodes. */
export class World {
  readonly seed: number;
  readonly #ids: readonly string[];
  readonly #simulation: Simulation;
  readonly #recorder: Recorder;
  readonly #data: Readonly<Record<string, Uint8Array>>;
  #filled = 0;

  constructor(
    ids: readonly string[],
    seed: number,
    simulation: Simulation,
    recorder: Recorder,
    data: Readonly<Record<string, Uint8Array>>,
  ) {
    this.#ids = ids;
    this.seed = seed;
    this.#simulation = simulation;
    this.#recorder = recorder;
    this.#data = data;
  }

  /** Puts `part` into the node `id`. Nodes are filled in the order in which the scenario names them. */
  put(id: string, part: Part): void {
    const index = this.#ids.indexOf(id);
    assert(index === this.#filled, `put the nodes in the order ${this.#ids.join(', ')}; '${id}' does not come now`);
    this.#filled++;
    this.#simulation.add(part(this.#nodeOf(index)));
  }

  /** A stream of chance of the world's own, for what belongs to no node. */
  random(purpose: string): Random {
    return random(this.seed, purpose);
  }

  /** Bytes that the scenario asked for by name. */
  data(name: string): Uint8Array {
    const bytes = this.#data[name];
    assert(bytes, `this run needs the data '${name}'`);
    return bytes;
  }

  get isComplete(): boolean {
    return this.#filled === this.#ids.length;
  }

  #nodeOf(index: number): WorldNode {
    const simulation = this.#simulation;
    const recorder = this.#recorder;
    const ids = this.#ids;
    return {
      index,
      nowMs: () => simulation.nowMs,
      address(id) {
        const at = ids.indexOf(id);
        assert(at >= 0, `there is no node '${id}' among ${ids.join(', ')}`);
        return at;
      },
      send(to, kind, subject, value, delayMs) {
        recorder.add(simulation.nowMs, simulation.nowMs + delayMs, kind, index, to, subject, value);
        simulation.schedule(delayMs, to, kind, subject, value);
      },
      after: (delayMs, kind, subject, value) => simulation.schedule(delayMs, index, kind, subject, value),
      note: (kind, subject, value, text) =>
        recorder.add(simulation.nowMs, simulation.nowMs, kind, index, index, subject, value, text),
      state: (name) => recorder.add(simulation.nowMs, simulation.nowMs, 0, index, index, 0, 0, name),
      level: (value) => recorder.add(simulation.nowMs, simulation.nowMs, 1, index, index, 0, value),
      random: (purpose) => random(this.seed, `${ids[index]!}/${purpose}`),
    };
  }
}
