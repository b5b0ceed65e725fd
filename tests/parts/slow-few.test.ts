import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/logs-metrics-automation/sims/slow-few/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { countOf, quantile, valuesOf } from '#kit';
import { correctBuilds } from './chapter-builds.ts';
import { estimate } from './estimate.ts';
import { overSeeds, runOf } from './figure-run.ts';
import { queueing } from '../vectors/queueing.ts';

/** The last moment at which a server has told what it has counted. */
const REPORTED_MS = 14_900;

/** The true p99 of what the dashboard can know. */
function reportedP99(trace: Trace): number {
  return quantile(valuesOf(trace, 'answered', 0, REPORTED_MS), 0.99);
}

describe('the slow few', () => {
  test.each(queueing.tailAtScale.filter(({ fanout }) => fanout > 1))(
    'a page of $fanout photos meets one of the slowest hundredth as often as chance has it',
    async ({ fanout, pSlow_if_1pct: expected }) => {
      // Without an archive nothing is still on its way when the run ends.
      const shares = await overSeeds(scenario, 10, { fanOut: fanout, slowPercent: 0 }, 'heldUpPages');
      const { mean, standardError } = estimate(shares);
      expect(Math.abs(mean - expected)).toBeLessThan(4 * standardError);
    },
  );

  test('one slow photo in a hundred, and a hundred photos: most pages wait', async () => {
    const { measured } = await runOf(scenario, { knobs: { fanOut: 100, slowPercent: 1 } });
    expect(Math.abs(measured('heldUpPages') - 0.634)).toBeLessThan(0.1);
    expect(measured('photoMsP50')).toBeLessThan(60);
    expect(measured('pageMsP50')).toBeGreaterThan(2_000);
  });

  test('a mean of 137 ms hides a p99 of four seconds', async () => {
    const { measured } = await runOf(scenario);
    expect(Math.round(measured('photoMsMean'))).toBe(137);
    expect(measured('photoMsP99') / 4_000).toBeCloseTo(1, 1);
  });

  test.each(['everywhere', 'one', 'pauses'])('merged histograms are right, slow because of “%s”', async (cause) => {
    for (let seed = 0; seed < 5; seed++) {
      const { trace, measured } = await runOf(scenario, { seed, knobs: { cause, p99By: 'merged' } });
      expect(Math.abs(measured('shownMsP99') / reportedP99(trace) - 1)).toBeLessThanOrEqual(0.01);
    }
  });

  test('the average of p99s is a small part of the p99 when one server has all that is slow', async () => {
    for (let seed = 0; seed < 5; seed++) {
      const { trace, measured } = await runOf(scenario, { seed, knobs: { cause: 'one' } });
      expect(measured('shownMsP99')).toBeLessThan(reportedP99(trace) / 4);
    }
  });

  test('what the dashboard does changes nothing that visitors live through', async () => {
    const [averaged, merged] = await Promise.all(
      ['averaged', 'merged'].map((p99By) => runOf(scenario, { knobs: { p99By } })),
    );
    for (const measure of ['photoMsMean', 'photoMsP99', 'pageMsP99']) {
      expect(merged!.measured(measure)).toBe(averaged!.measured(measure));
    }
  });

  test('a server that pauses answers nothing', async () => {
    const { trace } = await runOf(scenario, { knobs: { cause: 'pauses', slowPercent: 5, fanOut: 60 } });
    const paused = new Set<string>();
    let pauses = 0;
    for (const { kind, from, text } of eventsOf(trace)) {
      if (kind === 'answered') expect(paused).not.toContain(from);
      if (kind !== 'state') continue;
      if (text === 'paused') paused.add(from);
      else paused.delete(from);
      if (text === 'paused') pauses++;
    }
    expect(pauses).toBeGreaterThan(5);
  });

  test('a page is there when all of its photos are', async () => {
    const { trace } = await runOf(scenario);
    expect(countOf(trace, 'reply', 0, Infinity)).toBe(countOf(trace, 'slowest', 0, Infinity));
    expect(countOf(trace, 'answered', 0, Infinity)).toBeGreaterThanOrEqual(20 * countOf(trace, 'slowest', 0, Infinity));
  });

  test('the default run is as short as a figure’s should be, and the same each time', async () => {
    const { trace } = await runOf(scenario);
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
    expect(digestOf((await runOf(scenario)).trace)).toBe(digestOf(trace));
  });

  test('the largest run finishes as well', async () => {
    const { trace } = await runOf(scenario, { knobs: { fanOut: 100, slowPercent: 5, cause: 'pauses' } });
    expect(trace.outcome).toBe('finished');
  });
});

describe.each(correctBuilds('logs-metrics-automation/histogram'))('the histogram %s', (_file, build) => {
  test.each(['everywhere', 'one', 'pauses'])('shows the true p99, slow because of “%s”', async (cause) => {
    const turned = { knobs: { cause, p99By: 'yours' }, fillings: { histogram: build } };
    const { trace, measured } = await runOf(scenario, turned);
    expect(trace.outcome).toBe('finished');
    expect(Math.abs(measured('shownMsP99') / reportedP99(trace) - 1)).toBeLessThanOrEqual(0.01);
  });
});

test('there are builds of the exercise to try', () => {
  expect(correctBuilds('logs-metrics-automation/histogram').length).toBeGreaterThanOrEqual(3);
});
