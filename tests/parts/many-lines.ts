import { random } from '#engine/random.ts';
import { Simulation } from '#engine/simulation.ts';
import { choiceOf, type PolicyName } from '#parts/balancing/policy.ts';

export interface ManyLinesOptions {
  /** Arrivals for each line in the time of a mean service. */
  readonly lambda: number;
  readonly lines: number;
  readonly policy: PolicyName;
  readonly seed: number;
}

const BATCHES = 20;
const CUSTOMERS_EACH_BATCH = 10_000;
const WARM_UP_BATCHES = 3;
const ARRIVE = 0;
const DONE = 1;

/** The mean stay, in mean services, of each batch of customers whom a figure's policy gives to one of many lines. */
export function manyLines({ lambda, lines, policy, seed }: ManyLinesOptions): number[] {
  const servers = Array.from({ length: lines }, (_, line) => String(line));
  const waiting = servers.map((): number[] => []);
  const view = {
    servers,
    isUp: () => true,
    loadOf: (server: string) => waiting[Number(server)]!.length,
    random: random(seed, 'policy'),
  };
  const choose = choiceOf(policy, view);
  const arrivals = random(seed, 'arrivals');
  const service = random(seed, 'service');
  const simulation = new Simulation({ eventsMax: Infinity, pendingMax: 4 * lines });
  const sums = Array.from({ length: BATCHES + WARM_UP_BATCHES }, () => 0);
  let customers = 0;
  const begin = (line: number): void => simulation.schedule(service.exponential(1), 0, DONE, line);
  const expect = (): void => simulation.schedule(arrivals.exponential(1 / (lambda * lines)), 0, ARRIVE);
  simulation.add({
    receive(kind, line) {
      if (kind === ARRIVE) {
        const chosen = Number(choose());
        if (waiting[chosen]!.push(simulation.nowMs) === 1) begin(chosen);
        return expect();
      }
      const batch = Math.floor(customers++ / CUSTOMERS_EACH_BATCH);
      if (batch < sums.length) sums[batch]! += simulation.nowMs - waiting[line]!.shift()!;
      if (waiting[line]!.length > 0) begin(line);
    },
  });
  expect();
  while (customers < CUSTOMERS_EACH_BATCH * sums.length && simulation.step(Infinity));
  return sums.slice(WARM_UP_BATCHES).map((sum) => sum / CUSTOMERS_EACH_BATCH);
}
