import { lower, shorter, type Random } from '#kit';
import {
  cut,
  cutAfter,
  dies,
  down,
  follower,
  MONITORS,
  NODES,
  primary,
  TICK_MS,
  type FailoverCase,
  type Trouble,
} from './failover-case.ts';

/** Less that goes wrong, fewer writes, one monitor, less patience, no lag. */
export function* smallerFailoverCase(testCase: FailoverCase): Generator<FailoverCase> {
  const { troubles, writesMs, monitors, missesMax, lagsMs, ...rest } = testCase;
  for (const fewer of shorter(troubles)) yield { ...testCase, troubles: fewer };
  for (const fewer of shorter(writesMs)) yield { ...testCase, writesMs: fewer };
  if (monitors === 2) yield { ...testCase, monitors: 1 };
  for (const less of lower(missesMax, 1)) yield { ...testCase, missesMax: less };
  if (lagsMs) yield { ...rest, troubles, writesMs, monitors, missesMax };
  for (const [index, trouble] of troubles.entries()) {
    if (trouble.type !== 'cut') continue;
    for (const side of shorter(trouble.side)) {
      if (side.length > 0) yield { ...testCase, troubles: troubles.with(index, { ...trouble, side }) };
    }
  }
}

/** All of a random case's troubles are over by then. */
const TROUBLES_MS = 6 * TICK_MS;
/** More entries than anybody takes an epoch for. */
const VAIN_MAX = 200;
const LAGS_MS = [0, 0, 20, 300, 1_200];

/** A random case: three or five nodes, and for a few seconds cuts, nodes that go down, monitors that die, writes. */
export function drawFailoverCase(random: Random): FailoverCase {
  const names = random.uniform() < 0.75 ? NODES.slice(0, 3) : NODES;
  const monitors = random.uniform() < 0.6 ? 2 : 1;
  const moment = (): number => 7 * random.integer(Math.floor(TROUBLES_MS / 7));
  const drawTrouble = (): Trouble => {
    const chance = random.uniform();
    const fromMs = moment();
    const forMs = 100 + random.integer(TROUBLES_MS - fromMs);
    if (chance < 0.35) return down(random.pick(names), fromMs, forMs);
    const side = [...MONITORS, ...names].filter(() => random.uniform() < 0.4);
    if (chance < 0.7) return cut(side, fromMs, forMs);
    if (chance < 0.85) return cutAfter(side, 1 + random.integer(30), forMs);
    return dies(random.integer(40), true, MONITORS[random.integer(monitors)]);
  };
  const start = random.uniform() < 0.4 ? drawDivided(random) : {};
  return {
    nodes: names.map((_, index) => (index === 0 ? primary('1p 1q') : follower('1p 1q'))),
    acknowledged: 'p q',
    monitors,
    missesMax: 1 + random.integer(3),
    troubles: Array.from({ length: 1 + random.integer(4) }, drawTrouble),
    writesMs: Array.from({ length: random.integer(10) }, moment).sort((one, other) => one - other),
    lagsMs: Object.fromEntries(names.map((name) => [name, random.pick(LAGS_MS)])),
    ...start,
  };
}

/** Two primaries of different epochs, of which the earlier has written in vain for a while, and one of them is about to go. */
function drawDivided(random: Random): Pick<FailoverCase, 'nodes' | 'troubles'> {
  const vain = Array.from({ length: random.integer(VAIN_MAX) }, (_, index) => ` 1x${index}`).join('');
  const log = '1p 2begin 2q';
  return {
    nodes: [primary(`1p${vain}`), primary(log, 2, 'b'), follower(log, 2, 'b')],
    troubles: [down(random.pick(['b', 'b', 'c']), 0, 2 * TICK_MS + random.integer(3 * TICK_MS))],
  };
}
