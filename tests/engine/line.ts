import { random } from '#engine/random.ts';
import { Simulation } from '#engine/simulation.ts';

export interface LineOptions {
  readonly seed: number;
  readonly customersEachBatch: number;
  readonly batches: number;
  readonly arrivalsPerMs: number;
  readonly servers: number;
  /** Customers waiting or being served; more are turned away. */
  readonly capacity: number;
  readonly service: 'exponential' | 'constant';
}

/** What happened in one stretch of time. */
export interface Batch {
  readonly waitsMs: readonly number[];
  readonly staysMs: readonly number[];
  readonly arrivals: number;
  readonly lost: number;
  readonly lastedMs: number;
  /** The number of customers there, and the share of time without any, over time. */
  readonly present: number;
  readonly idle: number;
}

const ARRIVE = 0;
const DONE = 1;

/** A waiting line before `servers` servers with a mean service of 1 ms, first come first served: M/M/c, M/D/1, M/M/1/K. */
export function line(options: LineOptions): Batch[] {
  const { seed, arrivalsPerMs, servers, capacity, service } = options;
  const simulation = new Simulation({ eventsMax: Infinity, pendingMax: servers + 2 });
  const gaps = random(seed, 'arrivals');
  const work = random(seed, 'service');
  const waiting: number[] = [];
  let first = 0;
  let present = 0;
  let batch = emptyBatch();
  let changedAtMs = 0;
  const pass = (): void => {
    const lastedMs = simulation.nowMs - changedAtMs;
    batch.presentMs += present * lastedMs;
    if (present === 0) batch.idleMs += lastedMs;
    changedAtMs = simulation.nowMs;
  };
  const begin = (arrivedAtMs: number): void => {
    const workMs = service === 'constant' ? 1 : work.exponential(1);
    batch.waitsMs.push(simulation.nowMs - arrivedAtMs);
    batch.staysMs.push(simulation.nowMs - arrivedAtMs + workMs);
    simulation.schedule(workMs, node, DONE);
  };
  const node = simulation.add({
    receive(kind) {
      pass();
      if (kind === DONE) {
        present--;
        if (first < waiting.length) begin(waiting[first++]!);
        return;
      }
      simulation.schedule(gaps.exponential(1 / arrivalsPerMs), node, ARRIVE);
      batch.arrivals++;
      if (present === capacity) batch.lost++;
      else if (present++ < servers) begin(simulation.nowMs);
      else waiting.push(simulation.nowMs);
    },
  });
  simulation.schedule(0, node, ARRIVE);
  const batches: Batch[] = [];
  // The first batch is thrown away: it began with nobody there.
  for (let at = 0; at <= options.batches; at++) {
    const fromMs = simulation.nowMs;
    while (batch.arrivals < options.customersEachBatch) simulation.step(Infinity);
    const lastedMs = simulation.nowMs - fromMs;
    if (at > 0) {
      batches.push({ ...batch, lastedMs, present: batch.presentMs / lastedMs, idle: batch.idleMs / lastedMs });
    }
    batch = emptyBatch();
    waiting.splice(0, first);
    first = 0;
  }
  return batches;
}

function emptyBatch() {
  return { waitsMs: [] as number[], staysMs: [] as number[], arrivals: 0, lost: 0, presentMs: 0, idleMs: 0 };
}
