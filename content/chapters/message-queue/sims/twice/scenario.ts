import {
  Calls,
  choice,
  consumingWorker,
  countOf,
  effectsOf,
  mailService,
  objectStore,
  range,
  rowDatabase,
  scenario,
  subjectsOf,
  UploadLetters,
  uploadPublisher,
  uploadQueue,
} from '#kit';
import { effectFirst, markFirst, together } from './consumers.ts';

const DURATION_MS = 30_000;
/** Then no more is uploaded, so that what is left can be seen to. */
const UPLOADS_UNTIL_MS = 24_000;
const PER_SECOND = 1.5;
const LINK_MS = 60;
const OBJECTS_MS = 60;
const DATABASE_MS = 10;
const MAIL_MS = 60;
const POLL_MS = 200;
const ATTEMPTS_MAX = 6;
const WORKERS = ['worker1', 'worker2', 'worker3'] as const;

/**
 * Three workers that die at any moment, and a queue that delivers again what nobody has acknowledged. What has come about
 * for a photo is read from the rows and mails themselves.
 */
export default scenario({
  id: 'message-queue/twice',
  seed: 1,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    how: choice(['effect-first', 'mark-first', 'together', 'yours'], 'effect-first'),
    crashesPerMinute: range(0, 30, 3, 12),
    visibilitySeconds: range(0.5, 6, 0.5, 3),
    twicePercent: range(0, 50, 10, 0),
  },
  nodes: {
    server: { look: 'server', x: 14, y: 48, size: 'small' },
    queue: { look: 'queue', x: 33, y: 48, size: 'small', levelMax: 20 },
    worker1: { look: 'server', x: 54, y: 16, size: 'small' },
    worker2: { look: 'server', x: 54, y: 48, size: 'small' },
    worker3: { look: 'server', x: 54, y: 80, size: 'small' },
    database: { look: 'database', x: 87, y: 16, size: 'small' },
    objects: { look: 'database', x: 87, y: 48, size: 'small' },
    mail: { look: 'server', x: 87, y: 80, size: 'small' },
  },
  wires: [
    ['server', 'queue'],
    ...WORKERS.flatMap((worker) => [
      ['queue', worker] as const,
      [worker, 'database'] as const,
      [worker, 'objects'] as const,
      [worker, 'mail'] as const,
    ]),
  ],
  faults: WORKERS.map((to) => ({ to, message: 'kill' })),
  slots: { consumer: together },
  yours: { slot: 'consumer', knob: 'how', exercises: ['idempotent-consumer'] },
  compare: 'how',
  isAsync: true,
  build(world, { how, crashesPerMinute, visibilitySeconds, twicePercent }, slots) {
    const create = { 'effect-first': effectFirst, 'mark-first': markFirst, together, yours: slots.consumer }[how];
    const calls = new Calls();
    const letters = new UploadLetters();
    const limits = { visibilityMs: 1_000 * visibilitySeconds, attemptsMax: ATTEMPTS_MAX, capacity: Infinity };
    const traffic = { perSecond: PER_SECOND, twiceRatio: twicePercent / 100, untilMs: UPLOADS_UNTIL_MS };
    world.put('server', uploadPublisher({ queue: 'queue', linkMs: LINK_MS, ...traffic }));
    world.put('queue', uploadQueue({ linkMs: LINK_MS, limits, calls, letters }));
    for (const worker of WORKERS) {
      world.put(
        worker,
        consumingWorker({
          queue: 'queue',
          objects: 'objects',
          database: 'database',
          mail: 'mail',
          linkMs: LINK_MS,
          pollMs: POLL_MS,
          create,
          calls,
          letters,
          crashesPerMinute,
        }),
      );
    }
    world.put('database', rowDatabase({ linkMs: LINK_MS, workMs: DATABASE_MS, calls }));
    world.put('objects', objectStore({ linkMs: LINK_MS, workMs: OBJECTS_MS, calls }));
    world.put('mail', mailService({ linkMs: LINK_MS, workMs: MAIL_MS, calls }));
  },
  measures: {
    lost: { unit: 'count', better: 'low', isTotal: true, value: (trace, _fromMs, toMs) => effectsOf(trace, toMs).lost },
    doubled: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, _fromMs, toMs) => effectsOf(trace, toMs).doubled,
    },
    photos: {
      unit: 'count',
      better: 'high',
      isTotal: true,
      value: (trace, fromMs, toMs) => subjectsOf(trace, 'accepted', fromMs, toMs).size,
    },
    mails: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => countOf(trace, 'mail-out', fromMs, toMs),
    },
    deliveriesEach: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value(trace, fromMs, toMs) {
        const first = countOf(trace, 'delivery', fromMs, toMs);
        return (first + countOf(trace, 'redelivery', fromMs, toMs)) / first;
      },
    },
  },
  chart: { measures: ['doubled', 'lost'], windowMs: 1_000 },
  readouts: ['doubled', 'lost', 'photos', 'mails', 'deliveriesEach'],
});
