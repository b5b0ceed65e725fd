import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/replication/sims/failover/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import type { KnobValue } from '#engine/knob.ts';
import { lengthOf, logAt, logsOf } from '#engine/logs.ts';
import { defaultSpec, type RunSpec } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

const plain = defaultSpec(scenario);
const { durationMs } = scenario;
const crash = faults('kill', 'revive');
const partition = faults('cut', 'mend');
const SEEDS = Array.from({ length: 15 }, (_, seed) => seed);

function faults(strike: string, heal: string): RunSpec['interventions'] {
  return [
    { atMs: 3_000, to: 'a', message: strike },
    { atMs: 9_000, to: 'a', message: heal },
  ];
}

function runWith(
  knobs: Readonly<Record<string, KnobValue>>,
  interventions: RunSpec['interventions'] = [],
  seed = plain.seed,
): Promise<Trace> {
  return runWorld(scenario, { ...plain, seed, knobs: { ...plain.knobs, ...knobs }, interventions });
}

function measured(trace: Trace, name: string, fromMs = 0, toMs = durationMs): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}

/** Which nodes acknowledged writes of which epoch. */
function ackersByEpoch(trace: Trace): ReadonlyMap<number, ReadonlySet<string>> {
  const ackers = new Map<number, Set<string>>();
  for (const { kind, from, subject } of eventsOf(trace)) {
    if (kind === 'acknowledged') ackers.set(subject, (ackers.get(subject) ?? new Set()).add(from));
  }
  return ackers;
}

describe.each(['fenced', 'lowest', 'yours'])('a monitor that fences (%s)', (watch) => {
  test('never has two primaries accept writes in one epoch, nor two at once', async () => {
    for (const seed of SEEDS) {
      for (const interventions of [crash, partition]) {
        const trace = await runWith({ watch }, interventions, seed);
        const ackers = [...ackersByEpoch(trace).values()];
        expect(ackers.length).toBeGreaterThan(1);
        for (const nodes of ackers) expect(nodes.size).toBe(1);
        expect(measured(trace, 'primariesAtOnce')).toBe(1);
      }
    }
  });

  test('has all three follow one primary with one log, some seconds after all is well again', async () => {
    for (const interventions of [crash, partition]) {
      const trace = await runWith({ watch }, interventions);
      const roles = new Map<string, string>();
      for (const { kind, from, text } of eventsOf(trace)) if (kind === 'state') roles.set(from, text!);
      expect(['a', 'b', 'c'].map((node) => roles.get(node)).toSorted()).toEqual(['follower', 'follower', 'primary']);
      const logs = logsOf(trace);
      const lengths = ['a', 'b', 'c'].map((node) => lengthOf(logAt(logs, node, durationMs)));
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(20);
    }
  });
});

describe('confirmed by a majority', () => {
  test('no write is lost by one crash or partition, where the furthest of a fenced majority is promoted', async () => {
    for (const seed of SEEDS) {
      for (const interventions of [crash, partition]) {
        const trace = await runWith({ watch: 'fenced', mode: 'semi-sync' }, interventions, seed);
        expect(measured(trace, 'lostWrites'), `seed ${seed}`).toBe(0);
        expect(measured(trace, 'promotions')).toBe(1);
      }
    }
  });

  test('writes are lost all the same where the first in the list is promoted', async () => {
    expect(measured(await runWith({ watch: 'lowest', mode: 'semi-sync' }, crash), 'lostWrites')).toBeGreaterThan(0);
  });
});

describe('without fencing', () => {
  test('a partition leaves two primaries, and what the old one confirms is lost', async () => {
    const trace = await runWith({}, partition);
    expect(measured(trace, 'primariesAtOnce')).toBe(2);
    expect(measured(trace, 'lostWrites')).toBeGreaterThan(
      3 * measured(await runWith({ watch: 'fenced' }, partition), 'lostWrites'),
    );
  });

  test('a primary that comes back takes itself for the primary still', async () => {
    const trace = await runWith({}, crash);
    expect(measured(trace, 'primariesAtOnce', 0, 9_000)).toBe(1);
    expect(measured(trace, 'primariesAtOnce', 9_000)).toBe(2);
  });
});

describe('patience', () => {
  test('each more missed answer costs a second without a primary', async () => {
    const seconds = await Promise.all(
      [2, 3, 4, 5].map(async (missesMax) =>
        measured(await runWith({ watch: 'fenced', missesMax }, crash), 'withoutPrimarySeconds'),
      ),
    );
    for (const [at, value] of seconds.entries()) if (at > 0) expect(value - seconds[at - 1]!).toBeCloseTo(1, 1);
  });

  test('too little of it deposes a primary that is well', async () => {
    expect(measured(await runWith({ watch: 'fenced', missesMax: 1 }), 'promotions')).toBeGreaterThan(0);
    expect(measured(await runWith({ watch: 'fenced', missesMax: 3 }), 'promotions')).toBe(0);
  });
});

test('the default run is finished within 10,000 events of the trace, and comes out the same again', async () => {
  const trace = await runWith({});
  expect(trace.outcome).toBe('finished');
  expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  expect(digestOf(await runWith({}))).toBe(digestOf(trace));
});
