import {
  choice,
  committing,
  delivering,
  lookingByHand,
  oneSample,
  pipelineMachine,
  range,
  Releases,
  scatteredClients,
  scenario,
  twoWindows,
  versionServer,
} from '#kit';
import { commitsUntil, FUNCTIONS, requests, testOrder } from './commits.ts';
import { measuresFor } from './measures.ts';
import { places, SERVERS } from './places.ts';

/** A minute of the pipeline is a second of the run. */
const MINUTE_MS = 1_000;
const DURATION_MS = 45 * MINUTE_MS;
const REQUESTS_PER_MINUTE = 100;
const LINK_MS = 150;
const WORK_MS = 50;
const MISHAP_SHARE = 0.003;
const GOOD = 0.99;
const OBJECTIVE = {
  good: GOOD,
  rules: [
    { burn: 3, longMinutes: 8, shortMinutes: 2, says: 'page' },
    { burn: 1.5, longMinutes: 20, shortMinutes: 5, says: 'ticket' },
  ],
  requestsMin: 40,
} as const;

/** Build, test, canary, roll out, roll back: what tests don't know only shows with visitors, and an alert has to see it. */
export default scenario({
  id: 'logs-metrics-automation/pipeline',
  seed: 126,
  durationMs: DURATION_MS,
  limits: { eventsMax: 100_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    alert: choice(['hand', 'one', 'windows', 'yours'], 'hand'),
    canaryServers: range(0, 5, 1, 2),
    watchMinutes: range(1, 12, 1, 4),
    coveragePercent: range(0, 100, 10, 50),
  },
  nodes: places(),
  wires: [['developers', 'p']],
  faults: [{ to: 'developers', message: 'commit' }],
  statechart: { machine: pipelineMachine, nodes: ['p'] },
  slots: { alert: twoWindows },
  yours: { slot: 'alert', knob: 'alert', exercises: ['error-budget'] },
  compare: 'alert',
  isAsync: false,
  build(world, { alert, canaryServers, watchMinutes, coveragePercent }, slots) {
    const { momentsMs, bugs } = commitsUntil(DURATION_MS, world.random('commits'), world.random('bugs'));
    const order = testOrder(world.random('tests'));
    const tested = new Set(order.slice(0, Math.round((coveragePercent / 100) * FUNCTIONS)));
    const releases = new Releases([...bugs, order.at(-1)]);
    const createAlert = { hand: lookingByHand, one: oneSample, windows: twoWindows, yours: slots.alert }[alert];
    world.put('developers', committing({ pipeline: 'p', linkMs: LINK_MS, momentsMs, extraVersion: bugs.length }));
    world.put(
      'p',
      delivering({
        servers: SERVERS,
        releases,
        linkMs: LINK_MS,
        buildMs: MINUTE_MS,
        // Tests take their time: the more of them, the longer.
        testMs: MINUTE_MS * (0.5 + coveragePercent / 50),
        isTested: (bug) => tested.has(bug),
        canaryServers,
        watchMs: watchMinutes * MINUTE_MS,
        minuteMs: MINUTE_MS,
        rollOutMs: 0.1 * MINUTE_MS,
        rollBackMs: 0.05 * MINUTE_MS,
        createAlert,
        objective: OBJECTIVE,
      }),
    );
    world.put(
      'visitors',
      scatteredClients({
        servers: SERVERS,
        ratePerSecond: REQUESTS_PER_MINUTE * (1_000 / MINUTE_MS),
        linkMs: LINK_MS,
        draw: requests(world.random('requests'), world.random('mishaps'), MISHAP_SHARE),
      }),
    );
    const server = versionServer({ client: 'visitors', clientLinkMs: LINK_MS, workMs: WORK_MS, releases });
    for (const name of SERVERS) world.put(name, server);
  },
  measures: measuresFor({ requests: (REQUESTS_PER_MINUTE * DURATION_MS) / MINUTE_MS, good: GOOD }),
  chart: { measures: ['badServed'], windowMs: 1_000 },
  readouts: ['badServed', 'budgetLeft', 'rightlyBack', 'wronglyBack', 'brokenOut', 'leadSeconds'],
});
