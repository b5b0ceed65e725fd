import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/web-tier/sims/pick-the-next-server/scenario.ts';
import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec, type Intervention } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { choiceOf } from '#parts/balancing/policy.ts';
import { random } from '#engine/random.ts';
import { plainPolicy } from '#parts/balancing/plain-policy.ts';
import { runWorld } from '#parts/run-world.ts';
import { expectAgreement } from '../engine/agreement.ts';
import { queueing } from '../vectors/queueing.ts';
import { manyLines } from './many-lines.ts';

const SEEDS = Array.from({ length: 12 }, (_, at) => at + 1);
const SETTLED = [1_000, scenario.durationMs] as const;

interface Setting {
  readonly seed?: number;
  readonly interventions?: readonly Intervention[];
  readonly fillings?: Readonly<Record<string, unknown>>;
}

function runWith(knobs: Readonly<Record<string, KnobValue>>, setting: Setting = {}): Promise<Trace> {
  const plain = defaultSpec(scenario);
  const { seed = plain.seed, interventions = [], fillings = {} } = setting;
  const spec = { ...plain, seed, knobs: { ...plain.knobs, ...knobs }, interventions };
  return runWorld(scenario, spec, { fillings });
}

function measure(
  trace: Trace,
  name: keyof typeof scenario.measures,
  [fromMs, toMs]: readonly [number, number] = SETTLED,
): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}

/** The mean over some seeds of the mean time for a page. */
async function timeWith(knobs: Readonly<Record<string, KnobValue>>): Promise<number> {
  const traces = await Promise.all(SEEDS.map((seed) => runWith(knobs, { seed })));
  return traces.reduce((sum, trace) => sum + measure(trace, 'timeMsMean'), 0) / traces.length;
}

describe('the next server', () => {
  test('with one slow server and fresh knowledge the least busy wins over turns', async () => {
    expect(await timeWith({ policy: 'least', slowdown: 2 })).toBeLessThan(0.7 * (await timeWith({ slowdown: 2 })));
  });

  test('with old knowledge everybody runs to the same server, and two drawn by chance win over the least busy', async () => {
    const old = { ageMs: 500, slowdown: 1 };
    const [fresh, least, two] = await Promise.all([
      timeWith({ policy: 'least', slowdown: 1 }),
      timeWith({ policy: 'least', ...old }),
      timeWith({ policy: 'two-choices', ...old }),
    ]);
    expect(least).toBeGreaterThan(1.5 * fresh);
    expect(two).toBeLessThan(0.85 * least);
  });

  test('two policies meet the same requests', async () => {
    const [one, other] = await Promise.all([runWith({}), runWith({ policy: 'least' })]);
    const requests = (trace: Trace): number[] => {
      const kind = trace.kinds.indexOf('request');
      return [...trace.atMs].filter((_, at) => trace.kind[at] === kind);
    };
    expect(requests(other)).toEqual(requests(one));
  });

  test('a dead server fails its requests until two probes have missed, and none after', async () => {
    const killed = { interventions: [{ atMs: 4_000, to: 'server2', message: 'kill' }] };
    const trace = await runWith({ policy: 'two-choices', slowdown: 1 }, killed);
    expect(measure(trace, 'failures', [4_000, 5_700])).toBeGreaterThan(0);
    expect(measure(trace, 'failures', [5_700, 12_000])).toBe(0);
  });

  test('a dead balancer fails everything until the other takes its address over', async () => {
    const killed = { interventions: [{ atMs: 4_000, to: 'balancer1', message: 'kill' }] };
    const trace = await runWith({ policy: 'least', slowdown: 1 }, killed);
    expect(measure(trace, 'failures', [4_050, 4_600])).toBeGreaterThan(40);
    expect(measure(trace, 'failures', [5_200, 12_000])).toBe(0);
  });

  test('the policy in the slot is the one that chooses', async () => {
    const always = () => ({ ...plainPolicy({ downAfter: 2, upAfter: 2 }), pick: () => 'server1' });
    const trace = await runWith({ policy: 'yours' }, { fillings: { balancer: always } });
    const levels = [...trace.kind.keys()].filter((at) => trace.kinds[trace.kind[at]!] === 'level');
    expect(new Set(levels.map((at) => trace.nodes[trace.from[at]!]))).toEqual(new Set(['server1']));
  });

  test('the default run is as short as a figure’s should be', async () => {
    const trace = await runWith({});
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  });
});

describe('two choices over many servers', () => {
  const rows = queueing.supermarket_powerOfD.filter(({ d, lambda }) => d === 2 && lambda <= 0.9);

  test.each(rows)('at use $lambda a request stays as long as in theory', ({ lambda, W }) => {
    const batches = manyLines({ lambda, lines: 400, policy: 'two-choices', seed: 5 });
    expectAgreement('W', batches, W);
  });

  test('of equally busy servers each is drawn as often', () => {
    const servers = ['a', 'b', 'c'];
    const view = { servers, isUp: () => true, loadOf: () => 0, random: random(1, 'policy') };
    const choose = choiceOf('two-choices', view);
    const drawn = Array.from({ length: 3_000 }, choose);
    for (const server of servers) {
      expect(Math.abs(drawn.filter((name) => name === server).length - 1_000)).toBeLessThan(4 * Math.sqrt(1_000));
    }
  });
});
