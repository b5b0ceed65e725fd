import { describe, expect, test } from 'vitest';
import { run } from '#engine/run.ts';
import type { AnyScenario, Look } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import type { Part, World } from '#engine/world.ts';
import { cache } from '#parts/cache.ts';
import { client } from '#parts/client.ts';
import { database } from '#parts/database.ts';
import { Kind, KINDS } from '#parts/kinds.ts';
import { lru } from '#parts/policies/lru.ts';
import { webServer } from '#parts/web-server.ts';
import { expectAgreement } from '../engine/agreement.ts';
import { queueing } from '../vectors/queueing.ts';

const BATCHES = 20;
const SERVICE_MS = 10;

/** Runs parts in nodes of these looks until the client has sent all. */
function traceOf(nodes: Readonly<Record<string, Look>>, durationMs: number, build: (world: World) => void): Trace {
  const places = Object.entries(nodes).map(([id, look]) => [id, { look, x: 0, y: 0 }] as const);
  const scenario: AnyScenario = {
    id: 'test/parts',
    seed: 1,
    durationMs,
    limits: { eventsMax: 10_000_000, traceMax: 10_000_000, pendingMax: 10_000 },
    knobs: {},
    nodes: Object.fromEntries(places),
    wires: [],
    faults: [],
    slots: {},
    measures: {},
    chart: { measures: [], windowMs: durationMs },
    readouts: [],
    isAsync: false,
    build,
  };
  const trace = run(scenario, { scenario: scenario.id, seed: 1, knobs: {}, interventions: [] }, { kinds: KINDS });
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

describe('a database with one connection and room for K queries is M/M/1/K', () => {
  const rows = queueing.mm1k.filter(({ rho }) => rho <= 1);
  test.each(rows)('with $K places at load $rho: rejected share and time to the answer', ({ rho, K, loss, W }) => {
    const count = 200_000;
    const trace = traceOf({ client: 'client', server: 'server', database: 'database' }, Infinity, (world) => {
      const keys = new Int32Array(count);
      world.put('client', client({ to: 'server', ratePerSecond: (1000 * rho) / SERVICE_MS, linkMs: 0, keys }));
      world.put('server', passOn);
      const bounds = { connections: 1, queueMax: K - 1, meanServiceMs: SERVICE_MS };
      world.put('database', database({ server: 'server', linkMs: 0, ...bounds }));
    });
    const askedAtMs = new Float64Array(count);
    const rejected = new Float64Array(BATCHES);
    const answered = new Float64Array(BATCHES);
    const waitedMs = new Float64Array(BATCHES);
    for (const { kind, subject, atMs } of eventsOf(trace)) {
      const batch = Math.floor((subject * BATCHES) / count);
      if (kind === 'query') askedAtMs[subject] = atMs;
      else if (kind === 'rejected') rejected[batch]! += 1;
      else if (kind === 'rows') {
        answered[batch]! += 1;
        waitedMs[batch]! += atMs - askedAtMs[subject]!;
      }
    }
    expect(rejected.reduce((sum, one) => sum + one, 0) + answered.reduce((sum, one) => sum + one, 0)).toBe(count);
    expectAgreement('loss', [...rejected.map((one) => (one * BATCHES) / count)], loss);
    expectAgreement('W', [...waitedMs.map((sum, at) => sum / answered[at]! / SERVICE_MS)], W);
  });
});

describe('a cache whose entries grow too old after T hits λT / (1 + λT) of the requests for a key', () => {
  test.each(queueing.ttlCache)('at $ratePerKey a second and $ttl s', ({ ratePerKey, ttl, hit_fixedTTL }) => {
    const count = 60_000;
    const nodes = { client: 'client', server: 'server', cache: 'cache', database: 'database' } as const;
    const trace = traceOf(nodes, Infinity, (world) => {
      world.put('client', client({ to: 'server', ratePerSecond: ratePerKey, linkMs: 0, keys: new Int32Array(count) }));
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
    const hits = new Float64Array(BATCHES);
    for (const { kind, subject } of eventsOf(trace)) {
      if (kind === 'hit') hits[Math.floor((subject * BATCHES) / count)]! += 1;
    }
    expectAgreement('hit ratio', [...hits.map((one) => (one * BATCHES) / count)], hit_fixedTTL);
  });
});
