import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/logs-metrics-automation/sims/find-the-fire/scenario.ts';
import { defaultSpec } from '#engine/scenario.ts';
import { eventsOf, type Trace, type TraceEvent } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

const FIRE_MS = 10_000;

function burning(to: string, message: string): Promise<Trace> {
  return runWorld(scenario, { ...defaultSpec(scenario), interventions: [{ atMs: FIRE_MS, to, message }] });
}

function of(trace: Trace, ...kinds: string[]): TraceEvent[] {
  return [...eventsOf(trace)].filter(({ kind }) => kinds.includes(kind));
}

describe('find the fire', () => {
  test('the default run stays within 10,000 events', async () => {
    const trace = await runWorld(scenario, defaultSpec(scenario));
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThan(10_000);
  });

  test('every fire meets the same traffic, and nothing differs before it', async () => {
    const comers = (trace: Trace): string[] =>
      of(trace, 'request', 'submit').map(({ atMs, value, kind }) => `${atMs} ${kind} ${value}`);
    const before = (trace: Trace): number[] => [...trace.atMs].filter((atMs) => atMs < FIRE_MS);
    const plain = await runWorld(scenario, { ...defaultSpec(scenario), interventions: [] });
    for (const { to, message } of scenario.faults) {
      const trace = await burning(to, message);
      expect(comers(trace)).toEqual(comers(plain));
      expect(before(trace)).toEqual(before(plain));
    }
  });

  test('a bad network loses about two messages in five, only of its own server, and each is sent again or given up', async () => {
    const trace = await burning('web3', 'lose-packets');
    const lost = of(trace, 'undelivered');
    expect(lost.every(({ from, to }) => from === 'web3' || to === 'web3')).toBe(true);
    const arrived = of(trace, 'passed-on', 'answered', 'failed').filter(
      ({ from, to, atMs }) => (from === 'web3' || to === 'web3') && atMs > FIRE_MS,
    );
    const share = lost.length / (lost.length + arrived.length);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.5);
    const again = lost.filter(({ subject, from, atMs }) =>
      of(trace, 'passed-on', 'answered', 'failed', 'undelivered').some(
        (later) => later.subject === subject && later.from === from && later.atMs === atMs + 300,
      ),
    );
    expect(again.length).toBeGreaterThan(0.5 * lost.length);
  });

  test('a full disk fails uploads of its own server and shows every photo', async () => {
    const trace = await burning('web2', 'fill-disk');
    const isUpload = new Set(of(trace, 'submit').map(({ subject }) => subject));
    const failed = of(trace, 'failed').filter(({ to }) => to === 'balancer');
    expect(failed.length).toBeGreaterThan(5);
    expect(failed.every(({ from, subject }) => from === 'web2' && isUpload.has(subject))).toBe(true);
  });

  test('a leak lends out the last connection and never sees it again', async () => {
    const trace = await burning('web1', 'leak');
    const lent = of(trace, 'pool-use').filter(({ from }) => from === 'web1');
    expect(lent.at(-1)!.value).toBe(1);
    const others = of(trace, 'pool-use').filter(({ from }) => from === 'web2');
    expect(Math.max(...others.map(({ value }) => value))).toBeLessThan(1);
  });

  test('a dead replica answers nobody, and whoever asks it asks the other after 800 ms', async () => {
    const trace = await burning('replica1', 'kill');
    expect(of(trace, 'rows').some(({ from, atMs }) => from === 'replica1' && atMs > FIRE_MS)).toBe(false);
    const asked = of(trace, 'query').filter(({ to, atMs }) => to === 'replica1' && atMs > FIRE_MS && atMs < 28_000);
    expect(asked.length).toBeGreaterThan(10);
    for (const { subject, atMs } of asked) {
      const next = of(trace, 'query').find((query) => query.subject === subject && query.atMs > atMs);
      expect(next).toMatchObject({ to: 'replica2', atMs: atMs + 800 });
    }
  });

  test('a replica that falls behind does not have what others are shown, and never fails', async () => {
    const trace = await burning('replica2', 'fall-behind');
    const missing = of(trace, 'rows').filter(({ value }) => value < 0);
    expect(missing.length).toBeGreaterThan(5);
    expect(missing.every(({ from }) => from === 'replica2')).toBe(true);
    expect(of(trace, 'failed')).toEqual([]);
  });

  test('an emptied cache begins at nothing and fills again by what is asked for', async () => {
    const trace = await burning('cache', 'forget');
    const held = of(trace, 'level').filter(({ from, atMs }) => from === 'cache' && atMs >= FIRE_MS);
    expect(held[0]!.value).toBe(0);
    expect(held.at(-1)!.value).toBeGreaterThan(100);
    expect(of(trace, 'failed')).toEqual([]);
  });

  test('a primary with a heavy job is busy all the time, and still takes every upload', async () => {
    const trace = await burning('primary', 'heavy-job');
    const uploads = of(trace, 'submit').filter(({ atMs }) => atMs < 26_000).length;
    const taken = of(trace, 'written').length;
    expect(taken).toBeGreaterThanOrEqual(uploads);
  });
});
