import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/logs-metrics-automation/sims/autoscaler/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import { eventsOf } from '#engine/trace.ts';
import { plainAutoscaler, random } from '#kit';
import { correctBuilds } from './chapter-builds.ts';
import { estimate } from './estimate.ts';
import { overSeeds, runOf, sum } from './figure-run.ts';

const SEEDS = 8;

describe('the autoscaler’s figure', () => {
  test('is busy as the law says: arrivals × service time / servers', async () => {
    const shares = await overSeeds(scenario, 20, { spike: 1 }, 'utilisation');
    const { mean, standardError } = estimate(shares);
    expect(Math.abs(mean - (15 * 0.1) / 3)).toBeLessThan(4 * standardError);
  });

  test('a fixed number of servers is paid for all the time', async () => {
    const { measured } = await runOf(scenario);
    expect(measured('paidSeconds')).toBe((3 * scenario.durationMs) / 1_000);
    expect(measured('turns')).toBe(0);
  });

  test.each(['fixed', 'forgetful', 'plain'])(
    'every request ends once, or is at hand when the run ends: %s',
    async (policy) => {
      const { trace } = await runOf(scenario, { knobs: { policy } });
      const asked = new Set<number>();
      const ended = new Set<number>();
      for (const { kind, subject } of eventsOf(trace)) {
        if (kind === 'request') asked.add(subject);
        if (kind !== 'reply' && kind !== 'failed') continue;
        expect(ended).not.toContain(subject);
        expect(asked).toContain(subject);
        ended.add(subject);
      }
      expect(asked.size - ended.size).toBeLessThan(200);
      expect(ended.size).toBeGreaterThan(900);
    },
  );

  test('only servers that run or drain answer', async () => {
    const { trace } = await runOf(scenario, { knobs: { policy: 'plain', cooldownSeconds: 0 } });
    const states = new Map<string, string>();
    let answers = 0;
    for (const { kind, from, text } of eventsOf(trace)) {
      if (kind === 'state') states.set(from, text!);
      else if (kind === 'answered') {
        // A draining server is gone in the moment of its last answer.
        expect(['running', 'draining', 'gone']).toContain(states.get(from));
        answers++;
      }
    }
    expect(answers).toBeGreaterThan(500);
  });

  test('servers that come with the load turn fewer away than those that are always there', async () => {
    const fixed = await overSeeds(scenario, SEEDS, {}, 'failures');
    const plain = await overSeeds(scenario, SEEDS, { policy: 'plain' }, 'failures');
    for (const [seed, failures] of plain.entries()) expect(failures).toBeLessThan(fixed[seed]! / 2);
  });

  test('the longer a server takes to start, the more are turned away', async () => {
    const failures = await Promise.all(
      [0, 4, 10].map(async (bootSeconds) =>
        sum(await overSeeds(scenario, SEEDS, { policy: 'plain', bootSeconds }, 'failures')),
      ),
    );
    expect(failures).toEqual(failures.toSorted((one, other) => one - other));
    expect(failures[0]! * 4).toBeLessThan(failures[2]!);
  });

  test('who forgets what is starting pays for more servers, and turns no fewer away worth speaking of', async () => {
    const knobs = { bootSeconds: 10 };
    const of = async (policy: string, measure: string): Promise<number> =>
      sum(await overSeeds(scenario, SEEDS, { ...knobs, policy }, measure));
    expect(await of('forgetful', 'paidSeconds')).toBeGreaterThan(1.2 * (await of('plain', 'paidSeconds')));
    expect(await of('forgetful', 'failures')).toBeGreaterThan(0.9 * (await of('plain', 'failures')));
  });

  test('without a cool-down it goes back and forth', async () => {
    const hasty = sum(await overSeeds(scenario, SEEDS, { policy: 'plain', cooldownSeconds: 0 }, 'turns'));
    const calm = sum(await overSeeds(scenario, SEEDS, { policy: 'plain', cooldownSeconds: 10 }, 'turns'));
    expect(hasty).toBeGreaterThan(4 * calm);
  });

  test('a server that dies is replaced, unless the number is fixed', async () => {
    const interventions = [{ atMs: 2_000, to: 'server1', message: 'kill' }];
    const last = async (policy: string): Promise<number> => {
      const { trace } = await runOf(scenario, { knobs: { policy, spike: 1 }, interventions });
      return scenario.measures.running!.value(trace, 30_000, 40_000);
    };
    expect(await last('fixed')).toBe(2);
    expect(await last('plain')).toBeGreaterThanOrEqual(3);
  });

  test('the default run is as short as a figure’s should be, and the same each time', async () => {
    const { trace } = await runOf(scenario);
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
    expect(digestOf((await runOf(scenario)).trace)).toBe(digestOf(trace));
  });
});

describe.each(correctBuilds('logs-metrics-automation/autoscaler'))('the autoscaler %s', (_file, build) => {
  test.each([0, 6, 15])(
    'does in the figure what the course’s own does, with a cool-down of %i s',
    async (cooldownSeconds) => {
      const [own, theirs] = await Promise.all([
        runOf(scenario, { knobs: { policy: 'plain', cooldownSeconds } }),
        runOf(scenario, { knobs: { policy: 'yours', cooldownSeconds }, fillings: { autoscaler: build } }),
      ]);
      expect(digestOf(theirs.trace)).toBe(digestOf(own.trace));
    },
  );

  test('decides as the course’s own does, whatever is reported', () => {
    const create = build as typeof plainAutoscaler;
    for (let seed = 0; seed < 40; seed++) {
      const chance = random(seed, 'reports');
      const limits = { target: 0.6, serversMin: 2, serversMax: 12, cooldownMs: chance.integer(5) * 1_000 };
      const [own, theirs] = [plainAutoscaler(limits), create(limits)];
      for (let at = 0; at < 40; at++) {
        const running = 1 + chance.integer(12);
        const report = { nowMs: at * 1_000, running, booting: chance.integer(4), utilisation: chance.uniform() };
        expect(own.decide(report)).toBe(theirs.decide(report));
      }
    }
  });
});

test('there are builds of the exercise to try', () => {
  expect(correctBuilds('logs-metrics-automation/autoscaler').length).toBeGreaterThanOrEqual(3);
});
