import {
  averagedP99,
  away,
  choice,
  client,
  dashboard,
  growingBuckets,
  Mail,
  mergedP99,
  pageServer,
  photoServer,
  range,
  scenario,
} from '#kit';
import { measures } from './measures.ts';
import { nodeOf, places, SERVERS_MAX } from './places.ts';

const DURATION_MS = 15_000;
const PAGES_PER_SECOND = 12;
const LINK_MS = 50;
/** Every second all servers report, and a little later the dashboard shows what it has. */
const REPORT_EVERY_MS = 1_000;
const REPORT_FIRST_MS = 900;
const SHOW_FIRST_MS = 980;

/**
 * Pages of many photos, each from another server: a page is there when its slowest photo is. Few photos are slow, and a
 * dashboard that averages may not show them at all.
 */
export default scenario({
  id: 'logs-metrics-automation/slow-few',
  seed: 89,
  durationMs: DURATION_MS,
  limits: { eventsMax: 200_000, traceMax: 100_000, pendingMax: 16_384 },
  knobs: {
    fanOut: range(1, SERVERS_MAX, 1, 20),
    cause: choice(['everywhere', 'one', 'pauses'], 'everywhere'),
    slowPercent: range(0, 5, 0.5, 2.5),
    p99By: choice(['averaged', 'merged', 'yours'], 'averaged'),
  },
  nodes: places(),
  wires: [['client', 'page']],
  faults: [],
  slots: { histogram: growingBuckets },
  yours: { slot: 'histogram', knob: 'p99By', exercises: ['histogram'] },
  compare: 'p99By',
  isAsync: false,
  build(world, { fanOut, cause, slowPercent, p99By }, slots) {
    const share = slowPercent / 100;
    const create = p99By === 'yours' ? slots.histogram : growingBuckets;
    const mail = new Mail();
    const servers = Array.from({ length: fanOut }, (_, at) => nodeOf(at + 1));
    /** The same photos are old, wherever they lie. */
    const archivedAt = (number: number): number => {
      if (cause === 'everywhere') return share;
      return cause === 'one' && number === 1 ? share * fanOut : 0;
    };
    const keys = new Int32Array(2 * PAGES_PER_SECOND * (DURATION_MS / 1_000));
    world.put('client', client({ to: 'page', ratePerSecond: PAGES_PER_SECOND, linkMs: LINK_MS, keys }));
    world.put('page', pageServer({ client: 'client', servers, clientLinkMs: LINK_MS, linkMs: LINK_MS }));
    world.put(
      'dashboard',
      dashboard({
        mail,
        gather: p99By === 'averaged' ? averagedP99 : mergedP99(create),
        everyMs: REPORT_EVERY_MS,
        firstMs: SHOW_FIRST_MS,
      }),
    );
    for (let number = 1; number <= SERVERS_MAX; number++) {
      const server = photoServer({
        number,
        pageServer: 'page',
        dashboard: 'dashboard',
        linkMs: LINK_MS,
        create,
        mail,
        reportFirstMs: REPORT_FIRST_MS,
        reportEveryMs: REPORT_EVERY_MS,
        archivedShare: archivedAt(number),
        pausedShare: cause === 'pauses' ? share : 0,
      });
      world.put(nodeOf(number), number <= fanOut ? server : away);
    }
  },
  measures,
  chart: { measures: ['shownMsP99', 'photoMsMean', 'photoMsP99', 'heldUpPages'], windowMs: 1_000 },
  readouts: ['photoMsMean', 'shownMsP99', 'photoMsP99', 'heldUpPages', 'pageMsP50', 'pageMsP99'],
});
