import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/message-queue/sims/photo-upload-storm/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import { countOf } from '#engine/metrics.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { estimate } from './estimate.ts';
import { buildsOf, runOf, type Asked } from './queueing-run.ts';

const { durationMs } = scenario;
const STORM = { atMs: 500, to: 'client', message: 'storm' } as const;
const STORM_END_MS = 1_500;
/** From an uploader to the queue. */
const WAY_MS = 100;
const PER_SECOND = 10;
/** A photo takes 420 ms, and 40 ms each way to the queue and back. */
const WORKER_PER_SECOND = 2;

const queued = (asked: Asked = {}) => runOf(scenario, { ...asked, knobs: { how: 'queue', ...asked.knobs } });

/** The level of the queue at a moment. */
function heldAt(trace: Trace, atMs: number): number {
  let held = 0;
  for (const event of eventsOf(trace)) {
    if (event.kind === 'level' && event.from === 'queue' && event.atMs < atMs) held = event.value;
  }
  return held;
}

describe('a storm', () => {
  test.each([6, 8, 10])(
    'drains from %i workers in the time of backlog / (service rate − arrival rate)',
    async (workers) => {
      const surplusPerSecond = WORKER_PER_SECOND * workers - PER_SECOND;
      const differences: number[] = [];
      for (let seed = 1; seed <= 30; seed++) {
        const { trace, measure } = await queued({ seed, knobs: { workers, capacity: 300 }, durationMs: 240_000 });
        // All workers have a photo in hand, when the last of the storm has come in and when the line is empty.
        const waiting = heldAt(trace, STORM_END_MS + WAY_MS) - workers;
        differences.push(measure('drainSeconds') - WAY_MS / 1_000 - waiting / surplusPerSecond);
      }
      const { mean, standardError } = estimate(differences);
      expect(Math.abs(mean)).toBeLessThan(4 * standardError);
    },
  );

  test('makes uploads fail where photos are resized in the request, and none from a queue', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const inRequest = await runOf(scenario, { seed });
      const fromQueue = await queued({ seed });
      expect(inRequest.measure('failed'), `seed ${seed}`).toBeGreaterThan(30);
      expect(fromQueue.measure('failed')).toBe(0);
      expect(fromQueue.measure('uploadMsP99')).toBeLessThan(inRequest.measure('uploadMsP99'));
    }
  });

  test.each(['request', 'queue'])('resized in the %s, is as short a run as a figure’s should be', async (how) => {
    const { trace } = await runOf(scenario, { knobs: { how } });
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
    expect(digestOf((await runOf(scenario, { knobs: { how } })).trace)).toBe(digestOf(trace));
  });
});

describe('what was accepted', () => {
  const faults: readonly (readonly [string, Asked])[] = [
    ['nothing else happens', {}],
    ['a worker dies', { interventions: [STORM, { atMs: 4_000, to: 'crew', message: 'crash' }] }],
    [
      'all workers die and come back',
      {
        interventions: [
          STORM,
          { atMs: 4_000, to: 'crew', message: 'kill' },
          { atMs: 9_000, to: 'crew', message: 'revive' },
        ],
      },
    ],
    ['the web server dies', { interventions: [STORM, { atMs: 4_000, to: 'server', message: 'kill' }] }],
    ['nobody can resize a photo', { interventions: [STORM, { atMs: 4_000, to: 'client', message: 'poison' }] }],
    ['the time for a job is short', { knobs: { visibilitySeconds: 1 } }],
    ['the queue is small', { knobs: { capacity: 20 } }],
  ];

  test.each(faults)('is resized, or a dead letter, or still in the queue, if %s', async (_what, asked) => {
    const { trace } = await queued(asked);
    const subjects = (kind: string) =>
      [...eventsOf(trace)].filter((event) => event.kind === kind).map((event) => event.subject);
    const acked = subjects('acked');
    const dead = subjects('dead-letter');
    expect(new Set([...acked, ...dead]).size).toBe(acked.length + dead.length);
    expect(subjects('accepted').length).toBe(acked.length + dead.length + heldAt(trace, durationMs));
    const resized = new Set(subjects('resized'));
    for (const photo of acked) expect(resized).toContain(photo);
  });
});

describe('workers that die', () => {
  const KILL = { atMs: 8_000, to: 'crew', message: 'kill' } as const;
  const REVIVE = { atMs: 16_000, to: 'crew', message: 'revive' } as const;

  test('stop no upload, and find the work when they come back', async () => {
    const { trace, measure } = await queued({
      knobs: { capacity: 300, workers: 12 },
      interventions: [STORM, KILL, REVIVE],
    });
    expect(measure('failed')).toBe(0);
    expect(countOf(trace, 'resized', 9_000, 16_000)).toBe(0);
    expect(heldAt(trace, 16_000)).toBeGreaterThan(70);
    expect(heldAt(trace, durationMs)).toBeLessThan(30);
  });

  test('fill a queue without them to its brim, and from then on uploads are refused', async () => {
    const { trace, measure } = await queued({
      knobs: { capacity: 100 },
      interventions: [STORM, { ...KILL, atMs: 3_000 }],
    });
    expect(heldAt(trace, durationMs)).toBe(100);
    const levels = [...eventsOf(trace)].filter(({ kind, from }) => kind === 'level' && from === 'queue');
    expect(Math.max(...levels.map(({ value }) => value))).toBe(100);
    expect(measure('failed')).toBeGreaterThan(300);
  });

  test('one by one: what it had in hand is delivered once more when its time is over', async () => {
    const { trace, measure } = await queued({ interventions: [{ atMs: 4_000, to: 'crew', message: 'crash' }] });
    const again = [...eventsOf(trace)].filter(({ kind }) => kind === 'redelivery');
    expect(again.length).toBe(1);
    expect(again[0]!.atMs).toBeGreaterThan(4_000);
    expect(measure('resizedAgain')).toBe(0);
  });
});

test('a web server that dies stops the uploads and not the workers', async () => {
  const { trace, measure } = await queued({ interventions: [STORM, { atMs: 3_000, to: 'server', message: 'kill' }] });
  expect(countOf(trace, 'reply', 4_000, durationMs)).toBe(0);
  expect(heldAt(trace, durationMs)).toBe(0);
  expect(measure('resized')).toBe(measure('uploaded'));
});

test('a photo that nobody can read is tried four times and then laid aside', async () => {
  const { trace, measure } = await queued({ interventions: [{ atMs: 4_000, to: 'client', message: 'poison' }] });
  expect(measure('deadLetters')).toBe(1);
  expect(countOf(trace, 'give-back', 0, durationMs)).toBe(4);
});

test('too short a time for a job makes work that overloads the workers; a long one makes none', async () => {
  const short = await queued({ knobs: { visibilitySeconds: 0.5 } });
  const long = await queued();
  expect(short.measure('resizedAgain')).toBeGreaterThan(50);
  expect(short.measure('drainSeconds')).toBeNaN();
  expect(long.measure('resizedAgain')).toBe(0);
  expect(long.measure('drainSeconds')).toBeLessThan(58);
});

describe.each(buildsOf('queue'))('the queue %s', (_file, build) => {
  test.each<readonly [string, Asked]>([
    ['a plain evening', {}],
    ['too short a time for a job', { knobs: { visibilitySeconds: 1 } }],
    ['a small queue', { knobs: { capacity: 40 } }],
    ['photos that nobody can read', { interventions: [STORM, { atMs: 2_000, to: 'client', message: 'poison' }] }],
  ])('makes the very run that ours makes, with %s', async (_what, asked) => {
    const ours = await queued(asked);
    const theirs = await queued({ ...asked, knobs: { ...asked.knobs, how: 'yours' }, fillings: { queue: build } });
    expect(digestOf(theirs.trace)).toBe(digestOf(ours.trace));
  });
});
