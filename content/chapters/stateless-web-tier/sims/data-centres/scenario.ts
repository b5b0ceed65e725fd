import {
  choice,
  countOf,
  dataCentre,
  latenciesOf,
  mean,
  nameServer,
  Network,
  range,
  regionalVisitors,
  robbedVisitors,
  scenario,
  timeMeanOf,
  valuesAt,
  valuesOf,
  VisitBook,
  visitsOf,
  type Measure,
} from '#kit';
import { CENTRE_NAMES, linkMs, nodes, REGION_NAMES, type Centre, type Region } from './places.ts';

const DURATION_MS = 14_000;
/** Per region. */
const VISITORS_PER_SECOND = 3.5;
const VISIT_MS = 6_000;
const MEAN_WORK_MS = 100;
const RESOLVERS = 20;
const ANSWER_MS = 15;
const PROBE_MS = 500;
const SHIP_MS = 1_000;
const WRITE_PATIENCE_MS = 400;
const VISITOR_PATIENCE_MS = 1_000;

/**
 * Three data centres, each with a web tier and a copy of all carts. A name server leads visitors to one of them; resolvers
 * remember its answer for a while. One data centre is lost, and comes back.
 */
export default scenario({
  id: 'stateless-web-tier/data-centres',
  seed: 6,
  durationMs: DURATION_MS,
  limits: { eventsMax: 120_000, traceMax: 60_000, pendingMax: 8_192 },
  knobs: {
    routing: choice(['nearest', 'one', 'turns'], 'nearest'),
    mode: choice(['async', 'sync'], 'async'),
    ttlSeconds: range(1, 6, 1, 2),
    servers: range(2, 9, 1, 4),
  },
  nodes,
  wires: [],
  backdrop: 'world',
  pace: 0.5,
  faults: CENTRE_NAMES.flatMap((to) => [
    { to, message: 'kill' },
    { to, message: 'revive' },
  ]),
  script: [
    { atMs: 4_000, to: 'seoul', message: 'kill' },
    { atMs: 9_500, to: 'seoul', message: 'revive' },
  ],
  slots: {},
  compare: 'routing',
  isAsync: false,
  build(world, { routing, mode, ttlSeconds, servers }) {
    const network = new Network();
    const book = new VisitBook();
    for (const [at, region] of REGION_NAMES.entries()) {
      world.put(
        region,
        regionalVisitors({
          nameServer: 'names',
          answerMs: ANSWER_MS,
          ttlMs: 1_000 * ttlSeconds,
          resolvers: RESOLVERS,
          visits: visitsOf(world.random(`visits of ${region}`), VISITORS_PER_SECOND, VISIT_MS, DURATION_MS),
          firstVisit: 1_000 * at,
          book,
          linkMs: (to) => linkMs(at, to),
          patienceMs: VISITOR_PATIENCE_MS,
        }),
      );
    }
    world.put(
      'names',
      nameServer({ centres: CENTRE_NAMES, routing, linkMs, answerMs: ANSWER_MS, probeEveryMs: PROBE_MS }),
    );
    for (const [at, name] of CENTRE_NAMES.entries()) {
      const number = REGION_NAMES.length + 1 + at;
      world.put(
        name,
        dataCentre({
          name,
          peers: CENTRE_NAMES.filter((other) => other !== name),
          network,
          book,
          servers,
          meanWorkMs: MEAN_WORK_MS,
          mode,
          shipEveryMs: SHIP_MS,
          patienceMs: WRITE_PATIENCE_MS,
          linkMs: (to) => linkMs(number, to),
        }),
      );
    }
  },
  measures: {
    latencyMsMean: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => mean(valuesOf(trace, 'answered', fromMs, toMs)),
    },
    americasMs: timeOf('americas'),
    africaMs: timeOf('africa'),
    asiaMs: timeOf('asia'),
    writeMs: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => mean(latenciesOf(trace, 'submit', 'confirmed', fromMs, toMs)),
    },
    failures: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
    forgotten: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => robbedVisitors(trace, fromMs, toMs).size,
    },
    lookups: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'lookup', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
    virginiaUse: useOf('virginia'),
    frankfurtUse: useOf('frankfurt'),
    seoulUse: useOf('seoul'),
    busiestUse: {
      unit: 'ratio',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        Math.max(...CENTRE_NAMES.map((name) => timeMeanOf(trace, 'use', name, fromMs, toMs))),
    },
  },
  chart: { measures: ['asiaMs', 'africaMs', 'failures'], windowMs: 1_000 },
  readouts: ['latencyMsMean', 'writeMs', 'failures', 'forgotten', 'busiestUse'],
});

/** What a region's visitors wait for a page, the name included. */
function timeOf(region: Region): Measure {
  return {
    unit: 'ms',
    better: 'low',
    axis: { max: 500 },
    value: (trace, fromMs, toMs) => mean(valuesAt(trace, 'answered', region, fromMs, toMs)),
  };
}

function useOf(centre: Centre): Measure {
  return {
    unit: 'ratio',
    better: 'low',
    value: (trace, fromMs, toMs) => timeMeanOf(trace, 'use', centre, fromMs, toMs),
  };
}
