import { scenarios } from '#catalog/scenarios.ts';
import { digestOf } from '#engine/digest.ts';
import type { KnobValue } from '#engine/knob.ts';
import { exp, ln, power } from '#engine/maths.ts';
import { random } from '#engine/random.ts';
import { defaultSpec, type AnyScenario, type RunSpec } from '#engine/scenario.ts';
import { Simulation } from '#engine/simulation.ts';
import { runWorld } from '#parts/run-world.ts';

/** Digests of every scenario's runs and of the engine itself, by what was run. To be the same wherever they are made. */
export async function digests(data: Readonly<Record<string, Uint8Array>>): Promise<Record<string, string>> {
  const found: Record<string, string> = { 'a million events': lineDigest(), mathematics: mathsDigest() };
  for (const scenario of scenarios.values()) {
    for (const [what, spec] of specsOf(scenario)) {
      found[`${scenario.id}, ${what}`] = digestOf(await runWorld(scenario, spec, { data }));
    }
  }
  return found;
}

/** The default run, another seed, each knob at each of its ends or options, and each fault. */
function specsOf(scenario: AnyScenario): (readonly [what: string, spec: RunSpec])[] {
  const plain = defaultSpec(scenario);
  const turned = Object.entries(scenario.knobs).flatMap(([name, knob]) => {
    const values: readonly KnobValue[] = knob.type === 'choice' ? knob.options : [knob.min, knob.max];
    return values.map((value) => [`${name} ${value}`, { ...plain, knobs: { ...plain.knobs, [name]: value } }] as const);
  });
  const struck = scenario.faults.map(({ to, message }) => {
    const intervention = { atMs: scenario.durationMs / 3, to, message };
    return [`${message} ${to}`, { ...plain, interventions: [intervention] }] as const;
  });
  return [['default', plain], ['another seed', { ...plain, seed: plain.seed + 1 }], ...turned, ...struck];
}

/** A waiting line before one server, for a million events. */
function lineDigest(): string {
  const simulation = new Simulation({ eventsMax: 1_000_000, pendingMax: 10 });
  const gaps = random(1, 'arrivals');
  const work = random(1, 'service');
  const ARRIVE = 0;
  const DONE = 1;
  let present = 0;
  const begin = (): void => simulation.schedule(work.exponential(1), node, DONE);
  const node = simulation.add({
    receive(kind) {
      if (kind === ARRIVE) {
        simulation.schedule(gaps.exponential(1.25), node, ARRIVE);
        if (present++ === 0) begin();
      } else if (--present > 0) begin();
    },
  });
  simulation.schedule(0, node, ARRIVE);
  simulation.run(Infinity);
  return simulation.digest;
}

/** Every bit of logarithms, exponentials and powers of numbers of all sizes. */
function mathsDigest(): string {
  const chance = random(1, 'numbers');
  const simulation = new Simulation({ eventsMax: 1_000_000, pendingMax: 200_000 });
  const node = simulation.add({ receive: () => undefined });
  for (let at = 0; at < 50_000; at++) {
    const x = exp((chance.uniform() - 0.5) * 1_300);
    for (const value of [x, ln(x) + 1_000, power(1 + chance.uniform(), 20 * chance.uniform())]) {
      simulation.schedule(value, node, 0, at);
    }
  }
  simulation.run(Infinity);
  return simulation.digest;
}
