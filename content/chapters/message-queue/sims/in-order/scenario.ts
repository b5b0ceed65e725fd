import {
  choice,
  countOf,
  crew,
  deadLetters,
  oldestMsAt,
  Photos,
  plainQueue,
  publishingServer,
  queueNode,
  range,
  scenario,
  timeMeanOf,
  uploaders,
  type Random,
} from '#kit';

const DURATION_MS = 20_000;
const CLIENT_LINK_MS = 60;
const LINK_MS = 40;
const PER_SECOND = 10;
/** With the way to the queue and back, a worker does two photos a second. */
const MEAN_JOB_MS = 420;
const POLL_MS = 100;
const RESTART_MS = 2_000;
const LIMITS = { visibilityMs: 5_000, attemptsMax: 4, capacity: Infinity };
/** Most people upload so many photos in a row. */
const ALBUM = 5;
const BUSY_OWNER = 0;

/**
 * Photos of many albums and of one busy owner, resized by several workers: in any order, in order for each owner, or all of
 * them in order. An owner in order gets one worker's speed, whatever the others do.
 */
export default scenario({
  id: 'message-queue/in-order',
  seed: 1,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    keep: choice(['nothing', 'owner', 'all'], 'nothing'),
    workers: range(1, 12, 1, 6),
    busyPercent: range(0, 60, 5, 40),
  },
  nodes: {
    client: { look: 'client', x: 15, y: 20 },
    server: { look: 'server', x: 50, y: 20 },
    queue: { look: 'queue', x: 50, y: 77, levelMax: 120 },
    crew: { look: 'server', x: 84, y: 45, levelMax: 12 },
    dead: { look: 'queue', x: 15, y: 85, size: 'small', levelMax: 5 },
  },
  wires: [
    ['client', 'server'],
    ['server', 'queue'],
    ['queue', 'crew'],
    ['queue', 'dead'],
  ],
  faults: [
    { to: 'client', message: 'poison' },
    { to: 'crew', message: 'crash' },
  ],
  slots: {},
  compare: 'keep',
  isAsync: false,
  build(world, { keep, workers, busyPercent }) {
    const photos = new Photos({
      random: world.random('photos'),
      meanJobMs: MEAN_JOB_MS,
      drawOwner: ownersFrom(world.random('owners'), busyPercent / 100),
    });
    const ownerOf = (body: string): number => photos.owner(Number(body));
    const mayGo = {
      nothing: () => true,
      owner: (body: string, inHand: readonly string[]) => !inHand.some((other) => ownerOf(other) === ownerOf(body)),
      all: (_body: string, inHand: readonly string[]) => inHand.length === 0,
    }[keep];
    const queue = plainQueue(LIMITS, mayGo);
    const traffic = { perSecond: PER_SECOND, stormPerSecond: PER_SECOND, stormMs: 0 };
    world.put('client', uploaders({ to: 'server', linkMs: CLIENT_LINK_MS, ...traffic, photos }));
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
    overtaken: {
      unit: 'ratio',
      better: 'low',
      axis: { max: 1 },
      value: (trace, fromMs, toMs) =>
        countOf(trace, 'overtook', fromMs, toMs) / countOf(trace, 'resized', fromMs, toMs),
    },
    backlog: {
      unit: 'count',
      better: 'low',
      axis: { max: 60 },
      value: (trace, fromMs, toMs) => timeMeanOf(trace, 'level', 'queue', fromMs, toMs),
    },
    atWork: {
      unit: 'count',
      better: 'high',
      value: (trace, fromMs, toMs) => timeMeanOf(trace, 'level', 'crew', fromMs, toMs),
    },
    oldestSeconds: {
      unit: 'seconds',
      better: 'low',
      value: (trace, _fromMs, toMs) => oldestMsAt(trace, toMs) / 1_000,
    },
  },
  chart: { measures: ['overtaken', 'backlog'], windowMs: 1_000 },
  readouts: ['overtaken', 'backlog', 'atWork', 'oldestSeconds'],
});

/** One owner's share, and between those photos the albums of everybody else, each a few in a row. */
function ownersFrom(random: Random, busyRatio: number): () => number {
  let owner = BUSY_OWNER;
  let left = 0;
  return () => {
    if (random.uniform() < busyRatio) return BUSY_OWNER;
    if (left === 0) {
      owner++;
      left = ALBUM;
    }
    left--;
    return owner;
  };
}
