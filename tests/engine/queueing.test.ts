import { describe, expect, test } from 'vitest';
import { mean } from '#engine/metrics.ts';
import { queueing } from '../vectors/queueing.ts';
import { expectAgreement } from './agreement.ts';
import { line, type Batch, type LineOptions } from './line.ts';

/** Above this a mean settles too slowly to be held against anything. */
const USE_MAX = 0.9;

function batchesOf(options: Partial<LineOptions> & { arrivalsPerMs: number }): Batch[] {
  return line({
    seed: 1,
    // The fuller the line, the longer it remembers.
    customersEachBatch: options.arrivalsPerMs / (options.servers ?? 1) < USE_MAX ? 30_000 : 100_000,
    batches: 30,
    servers: 1,
    capacity: Infinity,
    service: 'exponential',
    ...options,
  });
}

function shareAbove(limit: number): (values: readonly number[]) => number {
  return (values) => values.filter((value) => value > limit).length / values.length;
}

describe('M/M/1', () => {
  const rows = queueing.mm1.filter(({ rho }) => rho <= USE_MAX);
  test.each(rows)('at use $rho: wait, stay, number there, idle share and quantiles', (theory) => {
    const batches = batchesOf({ arrivalsPerMs: theory.rho });
    const stays = batches.map(({ staysMs }) => staysMs);
    expectAgreement(
      'Wq',
      batches.map(({ waitsMs }) => mean(waitsMs)),
      theory.Wq,
    );
    expectAgreement('W', stays.map(mean), theory.W);
    expectAgreement(
      'L',
      batches.map(({ present }) => present),
      theory.L,
    );
    expectAgreement(
      'p0',
      batches.map(({ idle }) => idle),
      theory.p0,
    );
    expectAgreement('share above p50', stays.map(shareAbove(theory.p50)), 0.5);
    expectAgreement('share above p95', stays.map(shareAbove(theory.p95)), 0.05);
  });
});

describe('M/M/c', () => {
  const rows = queueing.mmc.filter(({ rho }) => rho <= USE_MAX);
  test.each(rows)('with $c servers at use $rho: wait, stay, number there, share that waits', (theory) => {
    const batches = batchesOf({ arrivalsPerMs: theory.rho * theory.c, servers: theory.c });
    const waits = batches.map(({ waitsMs }) => waitsMs);
    expectAgreement('Wq', waits.map(mean), theory.Wq);
    expectAgreement(
      'W',
      batches.map(({ staysMs }) => mean(staysMs)),
      theory.W,
    );
    expectAgreement(
      'L',
      batches.map(({ present }) => present),
      theory.L,
    );
    expectAgreement('share that waits', waits.map(shareAbove(0)), theory.pWait);
    expectAgreement('share that waits for more than 1', waits.map(shareAbove(1)), theory.pWqgt1);
  });
});

describe('M/D/1', () => {
  const rows = queueing.md1.filter(({ rho }) => rho <= USE_MAX);
  test.each(rows)('at use $rho: wait, stay, number there', (theory) => {
    const batches = batchesOf({ arrivalsPerMs: theory.rho, service: 'constant' });
    expectAgreement(
      'Wq',
      batches.map(({ waitsMs }) => mean(waitsMs)),
      theory.Wq,
    );
    expectAgreement(
      'W',
      batches.map(({ staysMs }) => mean(staysMs)),
      theory.W,
    );
    expectAgreement(
      'L',
      batches.map(({ present }) => present),
      theory.L,
    );
  });
});

describe('M/M/1/K', () => {
  // A full line stays bounded, so that any load can be held against theory.
  test.each(queueing.mm1k)('with $K places at load $rho: loss, throughput, stay, number there', (theory) => {
    const batches = batchesOf({ arrivalsPerMs: theory.rho, capacity: theory.K });
    expectAgreement(
      'loss',
      batches.map(({ lost, arrivals }) => lost / arrivals),
      theory.loss,
    );
    expectAgreement(
      'throughput',
      batches.map(({ lastedMs, staysMs }) => staysMs.length / lastedMs),
      theory.throughput,
    );
    expectAgreement(
      'W',
      batches.map(({ staysMs }) => mean(staysMs)),
      theory.W,
    );
    expectAgreement(
      'L',
      batches.map(({ present }) => present),
      theory.L,
    );
  });
});

test('the agreement tells M/M/1 from M/D/1, and a load from one a twentieth higher', () => {
  const batches = batchesOf({ arrivalsPerMs: 0.5 });
  const stays = batches.map(({ staysMs }) => mean(staysMs));
  expect(() => expectAgreement('W', stays, queueing.md1[1]!.W)).toThrow('in theory 1.5000');
  expect(() => expectAgreement('W', stays, 1 / (1 - 0.525))).toThrow('in theory 2.1053');
});
