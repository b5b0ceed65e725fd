import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/logs-metrics-automation/sims/pipeline/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { random, twoWindows } from '#kit';
import { correctBuilds } from './chapter-builds.ts';
import { estimate } from './estimate.ts';
import { overSeeds, runOf, sum } from './figure-run.ts';

const SEEDS = 20;

/** What the pipeline has told, in order. */
function told(trace: Trace, kinds: readonly string[]) {
  return [...eventsOf(trace)].filter(({ kind }) => kinds.includes(kind));
}

describe('the pipeline', () => {
  test('tests that try everything let no bug out', async () => {
    const brokenOut = await overSeeds(scenario, SEEDS, { coveragePercent: 100 }, 'brokenOut');
    expect(sum(brokenOut)).toBe(0);
    expect(sum(await overSeeds(scenario, SEEDS, { coveragePercent: 100 }, 'caughtByTests'))).toBeGreaterThan(SEEDS);
  });

  test('without bugs as many requests fail as fail with any version', async () => {
    const { mean, standardError } = estimate(await overSeeds(scenario, SEEDS, { coveragePercent: 100 }, 'badShare'));
    expect(Math.abs(mean - 0.003)).toBeLessThan(4 * standardError);
  });

  test('an alert with two windows serves fewer bad requests than somebody who looks, and calls off fewer good versions than one sample', async () => {
    const of = async (alert: string, measure: string): Promise<number> =>
      sum(await overSeeds(scenario, SEEDS, { alert }, measure));
    expect(await of('windows', 'badServed')).toBeLessThan(0.7 * (await of('hand', 'badServed')));
    expect(await of('windows', 'wronglyBack')).toBeLessThan(0.25 * (await of('one', 'wronglyBack')));
    expect(await of('windows', 'rightlyBack')).toBeGreaterThan(2 * (await of('hand', 'rightlyBack')));
  });

  test('without a canary commits are out sooner, and more that is bad is served', async () => {
    const of = async (canaryServers: number, measure: string): Promise<number> =>
      sum(await overSeeds(scenario, SEEDS, { alert: 'windows', canaryServers }, measure));
    expect(await of(0, 'released')).toBeGreaterThan(await of(2, 'released'));
    expect(await of(0, 'badServed')).toBeGreaterThan(1.2 * (await of(2, 'badServed')));
    expect(await of(0, 'brokenOut')).toBeGreaterThan(await of(2, 'brokenOut'));
  });

  test('a longer watch makes commits wait', async () => {
    const of = async (watchMinutes: number): Promise<number> =>
      sum(await overSeeds(scenario, SEEDS, { alert: 'windows', watchMinutes }, 'leadSeconds'));
    expect(await of(8)).toBeGreaterThan(1.3 * (await of(2)));
  });

  test('a version is caught by tests, or out, or called off; out only after the tests, and called off only after an alarm', async () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const { trace } = await runOf(scenario, { seed, knobs: { alert: 'windows', coveragePercent: 30 } });
      const ends = new Map<number, string[]>();
      for (const { kind, subject } of told(trace, ['rejected', 'released', 'alarm', 'rolled-back']))
        ends.set(subject, [...(ends.get(subject) ?? []), kind]);
      for (const all of ends.values())
        expect([
          'rejected',
          'released',
          'alarm',
          'alarm rolled-back',
          'released alarm',
          'released alarm rolled-back',
        ]).toContain(all.join(' '));
      expect(ends.size).toBeGreaterThan(1);
    }
  });

  test('while the pipeline is idle, all servers have the version that is meant', async () => {
    const { trace } = await runOf(scenario, { knobs: { alert: 'windows' } });
    const states = new Map<string, string>();
    let idle = 0;
    for (const { kind, from, text, atMs } of eventsOf(trace)) {
      if (kind !== 'state') continue;
      states.set(from, text!);
      if (from !== 'p' || text !== 'idle' || atMs === 0) continue;
      const servers = [...states].filter(([node]) => node.startsWith('server'));
      // The last server's copy may still be on its way.
      expect(servers.filter(([, state]) => state === 'new').length).toBeLessThanOrEqual(3);
      idle++;
    }
    expect(idle).toBeGreaterThan(2);
  });

  test.each([1, 3, 5])('a canary of %i servers in ten has that share of the requests', async (canaryServers) => {
    let [onNew, all] = [0, 0];
    for (let seed = 0; seed < 5; seed++) {
      const { trace } = await runOf(scenario, { seed, knobs: { alert: 'windows', canaryServers, watchMinutes: 12 } });
      const states = new Map<string, string>();
      for (const { kind, from, to, text } of eventsOf(trace)) {
        if (kind === 'state') states.set(from, text!);
        if (kind !== 'request' || states.get('p') !== 'canary') continue;
        all++;
        if (states.get(to) === 'new') onNew++;
      }
    }
    const expected = canaryServers / 10;
    expect(Math.abs(onNew / all - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / all) + 0.01);
  });

  test('a bug that is committed by hand is out, and served, until somebody calls it off', async () => {
    const interventions = [{ atMs: 5_000, to: 'developers', message: 'commit' }];
    const before = await runOf(scenario, { knobs: { alert: 'windows' } });
    const after = await runOf(scenario, { knobs: { alert: 'windows' }, interventions });
    expect(after.measured('badServed')).toBeGreaterThan(before.measured('badServed'));
  });

  test('the default run is as short as a figure’s should be, and the same each time', async () => {
    const { trace } = await runOf(scenario);
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
    expect(digestOf((await runOf(scenario)).trace)).toBe(digestOf(trace));
  });
});

describe.each(correctBuilds('logs-metrics-automation/error-budget'))('the alert %s', (_file, build) => {
  test.each([1, 4])(
    'does in the figure what the course’s own does, with %i servers in the canary',
    async (canaryServers) => {
      const [own, theirs] = await Promise.all([
        runOf(scenario, { knobs: { alert: 'windows', canaryServers } }),
        runOf(scenario, { knobs: { alert: 'yours', canaryServers }, fillings: { alert: build } }),
      ]);
      expect(digestOf(theirs.trace)).toBe(digestOf(own.trace));
    },
  );

  test('says what the course’s own says, whatever is counted', () => {
    const create = build as typeof twoWindows;
    for (let seed = 0; seed < 40; seed++) {
      const chance = random(seed, 'minutes');
      const objective = {
        good: 0.99,
        rules: [
          {
            burn: 1 + chance.integer(5),
            longMinutes: 4 + chance.integer(8),
            shortMinutes: 1 + chance.integer(3),
            says: 'page',
          },
          { burn: 1, longMinutes: 12, shortMinutes: 4, says: 'ticket' },
        ],
        requestsMin: chance.integer(60),
      } as const;
      const [own, theirs] = [twoWindows(objective), create(objective)];
      for (let at = 0; at < 60; at++) {
        const counted = { good: chance.integer(40), bad: chance.uniform() < 0.2 ? chance.integer(4) : 0 };
        expect(own.minute(counted)).toBe(theirs.minute(counted));
      }
    }
  });
});

test('there are builds of the exercise to try', () => {
  expect(correctBuilds('logs-metrics-automation/error-budget').length).toBeGreaterThanOrEqual(3);
});
