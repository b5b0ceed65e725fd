import { random } from '#engine/random.ts';
import { Simulation, type Receiver } from '#engine/simulation.ts';
import { traffic, type Traffic } from './traffic.ts';

const ARRIVE = 0;
const DONE = 1;

/** The line on the course's engine, its digest on. */
export function ours(customers: number): number {
  const simulation = new Simulation({ eventsMax: Infinity, pendingMax: 64 });
  const counter = new Counter(simulation, traffic(), customers);
  counter.open();
  simulation.run(Infinity);
  return counter.stayedMs / customers;
}

class Counter implements Receiver {
  stayedMs = 0;
  readonly #simulation: Simulation;
  readonly #traffic: Traffic;
  readonly #customers: number;
  readonly #arrivedAtMs: Float64Array;
  #arrived = 0;
  #served = 0;
  #node = 0;

  constructor(simulation: Simulation, customers: Traffic, count: number) {
    this.#simulation = simulation;
    this.#traffic = customers;
    this.#customers = count;
    this.#arrivedAtMs = new Float64Array(count);
  }

  open(): void {
    this.#node = this.#simulation.add(this);
    this.#simulation.schedule(this.#traffic.gapMs(), this.#node, ARRIVE);
  }

  receive(kind: number): void {
    const simulation = this.#simulation;
    if (kind === ARRIVE) {
      this.#arrivedAtMs[this.#arrived++] = simulation.nowMs;
      if (this.#arrived < this.#customers) simulation.schedule(this.#traffic.gapMs(), this.#node, ARRIVE);
      if (this.#arrived - this.#served === 1) simulation.schedule(this.#traffic.workMs(), this.#node, DONE);
    } else {
      this.stayedMs += simulation.nowMs - this.#arrivedAtMs[this.#served++]!;
      if (this.#arrived > this.#served) simulation.schedule(this.#traffic.workMs(), this.#node, DONE);
    }
  }
}

/** Twice as many events as `customers`, with a thousand waiting at all times: each handled event sets the next. */
export function pending(customers: number): number {
  const simulation = new Simulation({ eventsMax: 2 * customers, pendingMax: 2_000 });
  const delays = random(1, 'delays');
  const node = simulation.add({
    receive: (_kind, subject) => simulation.schedule(delays.exponential(1_000), node, 0, subject),
  });
  for (let at = 0; at < 1_000; at++) simulation.schedule(delays.exponential(1_000), node, 0, at);
  simulation.run(Infinity);
  return simulation.nowMs;
}
