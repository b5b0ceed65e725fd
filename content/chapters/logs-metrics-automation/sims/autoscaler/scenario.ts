import {
  autoscaling,
  balancedClients,
  choice,
  Fleet,
  fixedSize,
  fleetBalancer,
  forgetfulAutoscaler,
  plainAutoscaler,
  range,
  scaledServer,
  scenario,
  type Random,
} from '#kit';
import { measures } from './measures.ts';
import { places, SERVERS_MAX, serverOf } from './places.ts';

const DURATION_MS = 40_000;
const LINK_MS = 40;
const REPORT_EVERY_MS = 1_000;
const LOAD_MAX = 10;
const SERVERS_AT_FIRST = 3;
const TARGET = 0.6;
/** What a request costs: half of the mean at the least, and as much above it at the most. */
const COST_MS_MEAN = 100;
const USUAL_PER_SECOND = 15;
/** A spike, and a shorter one that comes soon after it. */
const SPIKES = [
  { fromMs: 6_000, untilMs: 16_000 },
  { fromMs: 21_000, untilMs: 27_000 },
] as const;

/** Servers that come and go with the load: they come too late by the time of booting, and should not go too soon. */
export default scenario({
  id: 'logs-metrics-automation/autoscaler',
  seed: 7,
  durationMs: DURATION_MS,
  limits: { eventsMax: 100_000, traceMax: 60_000, pendingMax: 8_192 },
  knobs: {
    policy: choice(['fixed', 'forgetful', 'plain', 'yours'], 'fixed'),
    bootSeconds: range(0, 10, 1, 4),
    cooldownSeconds: range(0, 15, 1, 6),
    spike: range(1, 8, 1, 3),
  },
  nodes: places(LOAD_MAX),
  wires: [
    ['client', 'balancer'],
    ...Array.from({ length: SERVERS_MAX }, (_, at) => ['balancer', serverOf(at + 1)] as const),
  ],
  faults: [{ to: serverOf(1), message: 'kill' }],
  slots: { autoscaler: plainAutoscaler },
  yours: { slot: 'autoscaler', knob: 'policy', exercises: ['autoscaler'] },
  compare: 'policy',
  isAsync: false,
  build(world, { policy, bootSeconds, cooldownSeconds, spike }, slots) {
    const fleet = new Fleet();
    const momentsMs = arrivals(world.random('arrivals'), spike);
    const costs = world.random('costs');
    const costsMs = momentsMs.map(() => COST_MS_MEAN * (0.5 + costs.uniform()));
    const create = {
      fixed: fixedSize,
      forgetful: forgetfulAutoscaler,
      plain: plainAutoscaler,
      yours: slots.autoscaler,
    }[policy];
    const limits = {
      target: TARGET,
      serversMin: 2,
      serversMax: SERVERS_MAX,
      cooldownMs: cooldownSeconds * 1_000,
    };
    world.put('client', balancedClients({ address: { holder: 'balancer' }, linkMs: LINK_MS, momentsMs }));
    world.put(
      'balancer',
      fleetBalancer({ fleet, client: 'client', clientLinkMs: LINK_MS, linkMs: LINK_MS, loadMax: LOAD_MAX }),
    );
    world.put('autoscaler', autoscaling({ fleet, create, limits, everyMs: REPORT_EVERY_MS, linkMs: LINK_MS }));
    for (let number = 1; number <= SERVERS_MAX; number++) {
      const isThere = number <= SERVERS_AT_FIRST;
      const bootMs = bootSeconds * 1_000;
      world.put(
        serverOf(number),
        scaledServer({ fleet, balancer: 'balancer', linkMs: LINK_MS, bootMs, costsMs, isThere }),
      );
    }
  },
  measures,
  chart: { measures: ['running', 'paid', 'turnedAway'], windowMs: 500 },
  readouts: ['failures', 'timeMsP99', 'utilisation', 'running', 'paidSeconds', 'turns'],
});

/** When requests come: as usual, and so many times as many in a spike. */
function arrivals(random: Random, spike: number): number[] {
  const momentsMs: number[] = [];
  let atMs = 0;
  for (;;) {
    const times = SPIKES.some(({ fromMs, untilMs }) => atMs >= fromMs && atMs < untilMs) ? spike : 1;
    atMs += random.exponential(1_000 / (USUAL_PER_SECOND * times));
    if (atMs >= DURATION_MS) return momentsMs;
    momentsMs.push(atMs);
  }
}
