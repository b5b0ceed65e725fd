import {
  away,
  choice,
  countOf,
  crew,
  deadLetters,
  drainMsOf,
  latenciesOf,
  oldestMsAt,
  Photos,
  plainQueue,
  publishingServer,
  quantile,
  queueNode,
  range,
  resizingServer,
  scenario,
  timeMeanOf,
  uploaders,
} from '#kit';

const CLIENT_LINK_MS = 60;
const LINK_MS = 40;
/** A tenth of the evening that the chapter tells of, in rate and in time. */
const PER_SECOND = 10;
const STORM_PER_SECOND = 100;
const STORM_MS = 1_000;
const STORM_AT_MS = 500;
/** With the way to the queue and back, a worker does two photos a second. */
const MEAN_JOB_MS = 420;
const WAITING_MAX = 20;
const ATTEMPTS_MAX = 4;
const POLL_MS = 200;
const RESTART_MS = 2_000;
const OWNERS = 1_000;

/**
 * A storm of uploads, resized in the request or by workers behind a queue. The storm leaves (storm rate − service rate) ×
 * its time in the queue, which takes that divided by (service rate − arrival rate) to drain.
 */
export default scenario({
  id: 'message-queue/photo-upload-storm',
  seed: 2,
  durationMs: 60_000,
  limits: { eventsMax: 120_000, traceMax: 60_000, pendingMax: 8_192 },
  knobs: {
    how: choice(['request', 'queue', 'yours'], 'request'),
    workers: range(1, 12, 1, 6),
    visibilitySeconds: range(0.5, 8, 0.5, 5),
    capacity: range(20, 300, 20, 200),
  },
  nodes: {
    client: { look: 'client', x: 15, y: 20 },
    server: { look: 'server', x: 50, y: 20, levelMax: WAITING_MAX + 6 },
    queue: { look: 'queue', x: 50, y: 77, levelMax: 120 },
    crew: { look: 'server', x: 84, y: 38, levelMax: 12 },
    dead: { look: 'queue', x: 15, y: 85, size: 'small', levelMax: 5 },
  },
  wires: [
    ['client', 'server'],
    ['server', 'queue'],
    ['queue', 'crew'],
    ['queue', 'dead'],
  ],
  faults: [
    { to: 'client', message: 'storm' },
    { to: 'client', message: 'poison' },
    { to: 'server', message: 'kill' },
    { to: 'server', message: 'revive' },
    { to: 'crew', message: 'crash' },
    { to: 'crew', message: 'kill' },
    { to: 'crew', message: 'revive' },
  ],
  script: [{ atMs: STORM_AT_MS, to: 'client', message: 'storm' }],
  slots: { queue: plainQueue },
  yours: { slot: 'queue', knob: 'how', exercises: ['queue'] },
  compare: 'how',
  isAsync: false,
  build(world, { how, workers, visibilitySeconds, capacity }, slots) {
    const owners = world.random('owners');
    const photos = new Photos({
      random: world.random('photos'),
      meanJobMs: MEAN_JOB_MS,
      drawOwner: () => owners.integer(OWNERS),
    });
    const traffic = { perSecond: PER_SECOND, stormPerSecond: STORM_PER_SECOND, stormMs: STORM_MS };
    world.put('client', uploaders({ to: 'server', linkMs: CLIENT_LINK_MS, ...traffic, photos }));
    if (how === 'request') {
      const waitingMax = WAITING_MAX;
      world.put('server', resizingServer({ client: 'client', linkMs: CLIENT_LINK_MS, workers, waitingMax, photos }));
      for (const node of ['queue', 'crew', 'dead']) world.put(node, away);
      return;
    }
    const limits = { visibilityMs: 1_000 * visibilitySeconds, attemptsMax: ATTEMPTS_MAX, capacity };
    const queue = how === 'yours' ? slots.queue(limits) : plainQueue(limits);
    world.put(
      'server',
      publishingServer({ client: 'client', queue: 'queue', clientLinkMs: CLIENT_LINK_MS, linkMs: LINK_MS }),
    );
    world.put(
      'queue',
      queueNode({ producer: 'server', consumer: 'crew', deadLetters: 'dead', linkMs: LINK_MS, queue, photos }),
    );
    world.put(
      'crew',
      crew({ queue: 'queue', linkMs: LINK_MS, workers, pollMs: POLL_MS, restartMs: RESTART_MS, photos }),
    );
    world.put('dead', deadLetters);
  },
  measures: {
    failed: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs),
    },
    uploaded: {
      unit: 'count',
      better: 'high',
      isTotal: true,
      value: (trace, fromMs, toMs) => countOf(trace, 'reply', fromMs, toMs),
    },
    uploadMsP99: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => quantile(latenciesOf(trace, 'request', 'reply', fromMs, toMs), 0.99),
    },
    backlog: {
      unit: 'count',
      better: 'low',
      axis: { max: 100 },
      value: (trace, fromMs, toMs) =>
        timeMeanOf(trace, 'level', 'server', fromMs, toMs) + timeMeanOf(trace, 'level', 'queue', fromMs, toMs),
    },
    oldestSeconds: {
      unit: 'seconds',
      better: 'low',
      axis: { max: 10 },
      value: (trace, _fromMs, toMs) => oldestMsAt(trace, toMs) / 1_000,
    },
    resized: {
      unit: 'count',
      better: 'high',
      isTotal: true,
      value: (trace, fromMs, toMs) => countOf(trace, 'resized', fromMs, toMs),
    },
    resizedAgain: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => countOf(trace, 'resized-again', fromMs, toMs),
    },
    deadLetters: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => countOf(trace, 'dead-letter', fromMs, toMs),
    },
    drainSeconds: {
      unit: 'seconds',
      better: 'low',
      value: (trace) => drainMsOf(trace) / 1_000,
    },
  },
  chart: { measures: ['backlog', 'failed', 'oldestSeconds'], windowMs: 1_000 },
  readouts: ['failed', 'backlog', 'oldestSeconds', 'uploadMsP99', 'resizedAgain', 'deadLetters'],
});
