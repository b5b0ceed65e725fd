import { describe, expect, test } from 'vitest';
import { alarmOf } from '#incident/alarm.ts';
import { contradictionOf } from '#incident/contradiction.ts';
import { logLines } from '#incident/log-lines.ts';
import { looksOf } from '#incident/looks.ts';
import { panelReading } from '#incident/panel.ts';
import { requestsOf } from '#incident/requests.ts';
import { after, looksTaken, NOTHING_DONE, WRONG_COSTS, type IncidentEvent } from '#incident/session.ts';
import { tracedRequest } from '#incident/spans.ts';
import { latenciesOf } from '#engine/latency.ts';
import { quantile } from '#engine/metrics.ts';
import { fireOf, runOf, scenario, SEEDS } from './fires.ts';

const opening = (look: string): IncidentEvent => ({ type: 'opened', look });
const guessing = (guess: string, isRight: boolean): IncidentEvent => ({ type: 'guessed', guess, isRight });

describe('the session', () => {
  test('counts each look once, and a wrong guess as two', () => {
    const events = [opening('log.all'), opening('dashboard.web1'), opening('log.all'), guessing('web1.leak', false)];
    const session = events.reduce(after, NOTHING_DONE);
    expect(looksTaken(session)).toBe(2 + WRONG_COSTS);
    expect(session.shown).toBe('log.all');
    expect(looksTaken(after(session, guessing('web1.leak', false)))).toBe(2 + WRONG_COSTS);
  });

  test('what is opened after the answer does not count', () => {
    const named = [opening('log.all'), guessing('web2.leak', true), opening('dashboard.web1')].reduce(
      after,
      NOTHING_DONE,
    );
    expect(named.state).toBe('named');
    expect(looksTaken(named)).toBe(1);
    expect(after(named, { type: 'gave up' }).state).toBe('named');
    expect(after(named, { type: 'began' })).toEqual(NOTHING_DONE);
  });
});

describe('what looks are made of', () => {
  test('the wall’s p99 is that of the requests themselves', async () => {
    const trace = await runOf(5);
    const { calm } = panelReading(trace, { node: 'client', metric: 'timeMsP99' });
    expect(calm).toBe(quantile(latenciesOf(trace, 'request', 'reply', 2_000, 9_000), 0.99));
  });

  test('a web server’s log has one line for each request that it has answered or failed', async () => {
    const trace = await runOf(2, { to: 'web2', message: 'ship-bug' });
    const left = requestsOf(trace).filter(({ server, leftAtMs }) => server === 'web2' && leftAtMs !== undefined);
    expect(logLines(trace, 'web2').filter(({ text }) => /^(GET|POST) /.test(text))).toHaveLength(left.length);
    const failed = left.filter(({ isServerError }) => isServerError);
    expect(logLines(trace, 'web2').filter(({ level }) => level === 'ERROR')).toHaveLength(failed.length);
    expect(failed.length).toBeGreaterThan(5);
  });

  test('gathered errors are those of all machines, and nothing but errors', async () => {
    const trace = await runOf(2, { to: 'cache', message: 'kill' });
    const all = logLines(trace, 'all');
    expect(new Set(all.map(({ level }) => level))).toEqual(new Set(['ERROR']));
    const own = scenario.faults.map(({ to }) => to).concat('balancer');
    const sum = [...new Set(own)].flatMap((node) => logLines(trace, node)).filter(({ level }) => level === 'ERROR');
    expect(all).toHaveLength(sum.length);
  });

  test('spans lie within the one above, and what none accounts for adds up to the whole', async () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const traced = tracedRequest(await runOf(seed, fireOf(seed).interventions[0]), 'slowest')!;
      const own = traced.spans.reduce((sum, { ownMs }) => sum + ownMs, 0);
      expect(own).toBeCloseTo(traced.totalMs, 6);
      for (const { fromMs, untilMs, ownMs } of traced.spans) {
        expect(fromMs).toBeGreaterThanOrEqual(0);
        expect(untilMs).toBeLessThanOrEqual(traced.totalMs + 1e-9);
        expect(ownMs).toBeGreaterThanOrEqual(-1e-9);
      }
    }
  });

  test('every fire raises an alarm: something on the wall has moved from what is usual', async () => {
    for (const seed of SEEDS) {
      const { reading, worst, atMs } = alarmOf(await runOf(seed, fireOf(seed).interventions[0]));
      expect(worst, `seed ${seed}`).not.toBe(reading.calm);
      expect(atMs).toBeGreaterThan(9_000);
    }
  });
});

describe('a wrong guess', () => {
  test('is always contradicted by something, and by what has been opened if that can', async () => {
    for (const seed of SEEDS.slice(0, 12)) {
      const truth = fireOf(seed).interventions[0]!;
      const trace = await runOf(seed, truth);
      for (const guess of scenario.faults) {
        if (guess.to === truth.to && guess.message === truth.message) continue;
        const found = contradictionOf(scenario, trace, await runOf(seed, guess), []);
        expect(found, `seed ${seed}: ${guess.message} on ${guess.to}`).toBeDefined();
      }
    }
  }, 60_000);

  test('is contradicted by the chart that was opened: web-1’s processor would be busy, and is not', async () => {
    const trace = await runOf(2, { to: 'web2', message: 'throttle' });
    const guessed = await runOf(2, { to: 'web1', message: 'throttle' });
    const found = contradictionOf(scenario, trace, guessed, ['dashboard.web1']);
    expect(found).toMatchObject({ type: 'panel', look: 'dashboard.web1', would: { node: 'web1' } });
    expect(found?.type === 'panel' && found.would.now).toBeGreaterThan(
      2 * (found?.type === 'panel' ? found.is.now : 0),
    );
  });
});

test('looks have names of their own', () => {
  const ids = looksOf(scenario).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
