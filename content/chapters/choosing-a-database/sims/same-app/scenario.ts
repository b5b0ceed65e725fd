import {
  appServer,
  appStore,
  appVisitors,
  carelessTimelines,
  choice,
  countOf,
  followings,
  happenings,
  latenciesOf,
  mean,
  plainTimelines,
  range,
  scenario,
  timeMeanOf,
  valuesOf,
  type CreateTimelines,
} from '#kit';

const DURATION_MS = 8_000;
const RATE_PER_SECOND = 80;
const AUTHORS = 12;
const POSTS_BEFORE = 4;
const FOLLOWED_MEAN = 6;
const CLIENT_LINK_MS = 20;
const LINK_MS = 1;
const QUEUE_MAX = 40;
const REPEAT_AFTER_MS = 300;

/**
 * The same people, photos and questions on the same machine: once joined from tables for each read, once kept as a document for
 * each reader. A question has its price in both; only when it is paid differs.
 */
export default scenario({
  id: 'choosing-a-database/same-app',
  seed: 4,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    store: choice(['join', 'document', 'careless', 'yours'], 'join'),
    readsPerWrite: range(1, 49, 2, 19),
    followers: range(5, 100, 5, 20),
    repeatedPercent: range(0, 50, 5, 10),
  },
  nodes: {
    client: { look: 'client', x: 13, y: 46 },
    server: { look: 'server', x: 47, y: 46 },
    store: { look: 'database', x: 84, y: 46, levelMax: QUEUE_MAX },
  },
  wires: [
    ['client', 'server'],
    ['server', 'store'],
  ],
  faults: [],
  slots: { timelines: plainTimelines },
  yours: { slot: 'timelines', knob: 'store', exercises: ['timeline-document'] },
  compare: 'store',
  isAsync: false,
  build(world, { store, readsPerWrite, followers, repeatedPercent }, slots) {
    const readers = (followers * AUTHORS) / FOLLOWED_MEAN;
    const writes = Math.ceil((RATE_PER_SECOND * DURATION_MS * 1.3) / 1_000);
    world.put(
      'client',
      appVisitors({
        server: 'server',
        linkMs: CLIENT_LINK_MS,
        ratePerSecond: RATE_PER_SECOND,
        readsPerWrite,
        readers,
        writes,
      }),
    );
    world.put(
      'server',
      appServer({
        client: 'client',
        store: 'store',
        clientLinkMs: CLIENT_LINK_MS,
        linkMs: LINK_MS,
        repeatedShare: repeatedPercent / 100,
        repeatAfterMs: REPEAT_AFTER_MS,
      }),
    );
    world.put(
      'store',
      appStore({
        server: 'server',
        linkMs: LINK_MS,
        happenings: happenings(world.random('happenings'), AUTHORS, POSTS_BEFORE, writes),
        followed: followings(world.random('followings'), AUTHORS, readers, FOLLOWED_MEAN),
        create: timelinesOf(store, slots.timelines),
        work: { questionMs: 1, pieceMs: 0.4, thousandLettersMs: 0.25 },
        queueMax: QUEUE_MAX,
      }),
    );
  },
  measures: {
    timeMsMean: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        mean(['reply', 'stale-reply'].flatMap((answered) => latenciesOf(trace, 'request', answered, fromMs, toMs))),
    },
    storeUse: {
      unit: 'ratio',
      better: 'low',
      axis: { max: 1 },
      value: (trace, fromMs, toMs) => timeMeanOf(trace, 'use', 'store', fromMs, toMs),
    },
    failures: {
      unit: 'ratio',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        countOf(trace, 'failed', fromMs, toMs) /
        (countOf(trace, 'failed', fromMs, toMs) + countOf(trace, 'read-pieces', fromMs, toMs)),
    },
    wrongTimelines: {
      unit: 'ratio',
      better: 'low',
      axis: { max: 1 },
      value: (trace, fromMs, toMs) =>
        countOf(trace, 'stale', fromMs, toMs) / countOf(trace, 'read-pieces', fromMs, toMs),
    },
    piecesPerRead: {
      unit: 'count',
      better: 'low',
      value: (trace, fromMs, toMs) => mean(valuesOf(trace, 'read-pieces', fromMs, toMs)),
    },
    piecesPerWrite: {
      unit: 'count',
      better: 'low',
      // What came again and was known already has written nothing.
      value: (trace, fromMs, toMs) =>
        mean(valuesOf(trace, 'wrote-pieces', fromMs, toMs).filter((pieces) => pieces > 0)),
    },
  },
  chart: { measures: ['storeUse', 'wrongTimelines', 'timeMsMean'], windowMs: 500 },
  readouts: ['timeMsMean', 'storeUse', 'failures', 'wrongTimelines', 'piecesPerRead', 'piecesPerWrite'],
});

function timelinesOf(store: string, yours: CreateTimelines): CreateTimelines | undefined {
  switch (store) {
    case 'document':
      return plainTimelines;
    case 'careless':
      return carelessTimelines;
    case 'yours':
      return yours;
    default:
      return undefined;
  }
}
