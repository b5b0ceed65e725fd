import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/stateless-web-tier/sims/where-is-my-cart/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import { countOf } from '#engine/metrics.ts';
import { defaultSpec, type Intervention } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { plainHandler } from '#parts/sessions/plain-handler.ts';
import type { CreateHandler } from '#parts/sessions/session.ts';
import { runWorld } from '#parts/run-world.ts';
import { looksOf, runWith, shareRobbed } from './session-runs.ts';

const SEEDS = Array.from({ length: 10 }, (_, at) => at + 1);
const PLACES = ['memory', 'sticky', 'store', 'token'] as const;
const END = scenario.durationMs;
const AT_MS = 4_000;
const at = (to: string, message: string, atMs = AT_MS): Intervention => ({ atMs, to, message });
/** All four have restarted by then, and whoever looks has been told. */
const DEPLOYED_MS = 8_000;

function measure(trace: Trace, name: keyof typeof scenario.measures, fromMs: number, toMs = END): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}

async function robbedBy(where: string, done: Intervention, laterMs: number): Promise<{ of: number; share: number }> {
  const traces = await Promise.all(SEEDS.map((seed) => runWith(scenario, { where }, { seed, interventions: [done] })));
  const each = traces.map((trace) => shareRobbed(trace, AT_MS, laterMs));
  const of = each.reduce((sum, one) => sum + one.of, 0);
  return { of, share: each.reduce((sum, one) => sum + one.of * one.share, 0) / of };
}

describe('sticky sessions', () => {
  test('lose the carts of one server in four when one of four dies', async () => {
    const { of, share } = await robbedBy('sticky', at('server2', 'kill'), AT_MS + 1_500);
    expect(of).toBeGreaterThan(200);
    expect(Math.abs(share - 1 / 4)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / of));
  });

  test('lose every cart over a rolling deploy, though nobody sees an error page', async () => {
    const deploy = at('balancer', 'deploy');
    expect((await robbedBy('sticky', deploy, DEPLOYED_MS)).share).toBe(1);
    expect(measure(await runWith(scenario, {}, { interventions: [deploy] }), 'failures', 0)).toBe(0);
  });

  test('leave a new server nearly idle, while a stateless tier gives it its share at once', async () => {
    const add = { interventions: [at('server5', 'add')] };
    const [sticky, store] = await Promise.all(['sticky', 'store'].map((where) => runWith(scenario, { where }, add)));
    expect(measure(sticky!, 'newcomer', 5_000, 8_000)).toBeLessThan(0.3);
    expect(Math.abs(measure(store!, 'newcomer', 5_000, 8_000) - 1)).toBeLessThan(0.1);
  });

  test('lose nothing as long as no server comes or goes', async () => {
    const trace = await runWith(scenario, { where: 'sticky' });
    expect(looksOf(trace).filter(({ missing }) => missing > 0)).toEqual([]);
    expect(countOf(trace, 'logged-out', 0, END)).toBe(0);
  });
});

describe('sessions in any server', () => {
  test('show most looks a part of the cart', async () => {
    expect(measure(await runWith(scenario, { where: 'memory' }), 'wrongCarts', 4_000)).toBeGreaterThan(0.8);
  });
});

describe('sessions in a shared store', () => {
  test.each([at('server2', 'kill'), at('balancer', 'deploy'), at('server5', 'add')])(
    'lose nothing when $message happens to $to',
    async (done) => {
      const trace = await runWith(scenario, { where: 'store' }, { interventions: [done] });
      expect(looksOf(trace).some(({ atMs }) => atMs > DEPLOYED_MS)).toBe(true);
      expect(looksOf(trace).filter(({ missing }) => missing > 0)).toEqual([]);
      expect(countOf(trace, 'logged-out', 0, END)).toBe(0);
    },
  );

  test('pay with the way to the store and back', async () => {
    const [sticky, store] = await Promise.all(['sticky', 'store'].map((where) => runWith(scenario, { where })));
    expect(measure(store!, 'latencyMsMean', 2_000)).toBeGreaterThan(measure(sticky!, 'latencyMsMean', 2_000) + 50);
  });

  test('fail while the store is dead, and are all gone when it comes back without a disk', async () => {
    const done = [at('store', 'kill'), at('store', 'revive', 6_000)];
    const trace = await runWith(scenario, { where: 'store' }, { interventions: done });
    const asked = countOf(trace, 'passed-on', 4_500, 6_000);
    expect(asked).toBeGreaterThan(0);
    expect(measure(trace, 'failures', 4_500, 6_000) * 1.5).toBeGreaterThan(0.9 * asked);
    expect(shareRobbed(trace, AT_MS, 9_000).share).toBe(1);
    expect(measure(trace, 'loggedOut', 0)).toBeGreaterThan(20);
  });
});

describe('sessions in a signed token', () => {
  test('survive every server, weigh more with every thing in the cart, and can’t be taken back', async () => {
    const trace = await runWith(scenario, { where: 'token' }, { interventions: [at('balancer', 'deploy')] });
    expect(countOf(trace, 'logged-out', 0, END)).toBe(0);
    expect(measure(trace, 'tokenBytes', 8_000, END)).toBeGreaterThan(measure(trace, 'tokenBytes', 1_000, 3_000) + 20);
    expect(measure(trace, 'letIn', 0)).toBeGreaterThan(0);
    expect(measure(await runWith(scenario, { where: 'store' }), 'letIn', 0)).toBe(0);
  });

  test('lose things only to a second tab: whoever never has two requests under way loses nothing', async () => {
    const trace = await runWith(scenario, { where: 'token' });
    const underWay = new Map<number, number>();
    const twoTabs = new Set<number>();
    for (const { kind, to, subject, value } of eventsOf(trace)) {
      if ((kind === 'submit' || kind === 'request') && to === 'balancer') {
        const open = [...underWay].filter(([, visitor]) => visitor === value);
        if (open.length > 0) twoTabs.add(value);
        underWay.set(subject, value);
      } else if (to === 'client') underWay.delete(subject);
    }
    const robbed = new Set(
      looksOf(trace)
        .filter(({ missing }) => missing > 0)
        .map(({ visitor }) => visitor),
    );
    expect(robbed.size).toBeGreaterThan(0);
    expect([...robbed].filter((visitor) => !twoTabs.has(visitor))).toEqual([]);
  });
});

describe('the figure', () => {
  test('runs the reader’s handler on all servers, over the shared store', async () => {
    let made = 0;
    const counting: CreateHandler = (store, putsMax) => {
      made++;
      return plainHandler(store, putsMax);
    };
    const yours = await runWith(scenario, { where: 'yours' }, { fillings: { handler: counting } });
    expect(made).toBe(5);
    expect(digestOf(yours)).toBe(digestOf(await runWith(scenario, { where: 'store' })));
  });

  test.each(PLACES)('a visitor comes at the same moments wherever sessions live: %s', async (where) => {
    const arrivals = (trace: Trace): number[] =>
      [...eventsOf(trace)]
        .filter(({ kind }) => kind === 'submit')
        .slice(0, 20)
        .map(({ atMs }) => atMs);
    expect(arrivals(await runWith(scenario, { where }))).toEqual(arrivals(await runWith(scenario, {})));
  });

  test('the default run is as short as a figure’s should be, and always the same', async () => {
    const trace = await runWorld(scenario, defaultSpec(scenario));
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
    expect(digestOf(await runWorld(scenario, defaultSpec(scenario)))).toBe(digestOf(trace));
  });
});
