import { describe, expect, test } from 'vitest';
import { latenciesOf } from '#engine/latency.ts';
import { countOf, mean } from '#engine/metrics.ts';
import { run } from '#engine/run.ts';
import type { AnyScenario, Look } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import type { Part, World } from '#engine/world.ts';
import { cache } from '#parts/cache.ts';
import { client } from '#parts/client.ts';
import { database } from '#parts/database.ts';
import { Kind, KINDS } from '#parts/kinds.ts';
import { lru } from '#parts/policies/lru.ts';
import { webServer } from '#parts/web-server.ts';
import { expectAgreement } from '../engine/agreement.ts';
import { queueing } from '../vectors/queueing.ts';

const SERVICE_MS = 10;

/** Runs parts in nodes of these looks until nothing is left to do. */
function traceOf(seed: number, nodes: Readonly<Record<string, Look>>, build: (world: World) => void): Trace {
  const places = Object.entries(nodes).map(([id, look]) => [id, { look, x: 0, y: 0 }] as const);
  const scenario: AnyScenario = {
    id: 'test/parts',
    seed,
    durationMs: Infinity,
    limits: { eventsMax: 10_000_000, traceMax: 10_000_000, pendingMax: 10_000 },
    knobs: {},
    nodes: Object.fromEntries(places),
    wires: [],
    faults: [],
    slots: {},
    measures: {},
    chart: { measures: [], windowMs: 1_000 },
    readouts: [],
    isAsync: false,
    build,
  };
  const trace = run(scenario, { scenario: scenario.id, seed, knobs: {}, interventions: [] }, { kinds: KINDS });
  expect(trace.outcome).toBe('finished');
  return trace;
}

/** Asks the database for every request, and is done with what comes back. */
const passOn: Part = (node) => {
  const to = node.address('database');
  return {
    receive(kind, subject, value) {
      if (kind === Kind.request) node.send(to, Kind.query, subject, value, 0);
    },
  };
};

/** Each seed is a batch. */
const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1);

describe('a database with one connection and room for K queries is M/M/1/K', () => {
  const rows = queueing.mm1k.filter(({ rho }) => rho <= 1);
  test.each(rows)('with $K places at load $rho: rejected share and time to the answer', ({ rho, K, loss, W }) => {
    const keys = new Int32Array(20_000);
    const batches = SEEDS.map((seed) => {
      const trace = traceOf(seed, { client: 'client', server: 'server', database: 'database' }, (world) => {
        world.put('client', client({ to: 'server', ratePerSecond: (1000 * rho) / SERVICE_MS, linkMs: 0, keys }));
        world.put('server', passOn);
        const bounds = { connections: 1, queueMax: K - 1, meanServiceMs: SERVICE_MS };
        world.put('database', database({ server: 'server', linkMs: 0, ...bounds }));
      });
      const waitsMs = latenciesOf(trace, 'query', 'rows', 0, Infinity);
      const rejected = countOf(trace, 'rejected', 0, Infinity);
      expect(waitsMs.length + rejected).toBe(keys.length);
      return { loss: rejected / keys.length, stay: mean(waitsMs) / SERVICE_MS };
    });
    expectAgreement(
      'loss',
      batches.map((batch) => batch.loss),
      loss,
    );
    expectAgreement(
      'W',
      batches.map((batch) => batch.stay),
      W,
    );
  });
});

describe('a cache whose entries grow too old after T hits λT / (1 + λT) of the requests for a key', () => {
  test.each(queueing.ttlCache)('at $ratePerKey a second and $ttl s', ({ ratePerKey, ttl, hit_fixedTTL }) => {
    const keys = new Int32Array(6_000);
    const nodes = { client: 'client', server: 'server', cache: 'cache', database: 'database' } as const;
    const ratios = SEEDS.map((seed) => {
      const trace = traceOf(seed, nodes, (world) => {
        world.put('client', client({ to: 'server', ratePerSecond: ratePerKey, linkMs: 0, keys }));
        world.put(
          'server',
          webServer({ client: 'client', cache: 'cache', database: 'database', linkMs: 0, clientLinkMs: 0 }),
        );
        const empty = { warmUp: [], warmUpGapMs: 0, optimal: [] };
        world.put(
          'cache',
          cache({ server: 'server', linkMs: 0, capacity: 10, expiryMs: ttl * 1000, create: lru, ...empty }),
        );
        world.put('database', database({ server: 'server', linkMs: 0, connections: 9, queueMax: 0, meanServiceMs: 0 }));
      });
      return countOf(trace, 'hit', 0, Infinity) / keys.length;
    });
    expectAgreement('hit ratio', ratios, hit_fixedTTL);
  });
});
