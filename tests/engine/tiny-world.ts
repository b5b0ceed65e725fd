import { choice, range } from '#engine/knob.ts';
import type { RunInputs } from '#engine/run.ts';
import { scenario } from '#engine/scenario.ts';
import type { Part } from '#engine/world.ts';

export const kinds = ['state', 'level', 'arrive', 'ask', 'kill'];
export const inputs: RunInputs = { kinds };
const [, , ARRIVE, ASK, KILL] = kinds.keys();

/** A ticker whose gaps are drawn by chance. */
const ticker: Part = (node) => {
  const gaps = node.random('arrivals');
  const to = node.address('chooser');
  node.after(gaps.exponential(10), ARRIVE!, 0, 0);
  return {
    receive(_kind, subject) {
      node.send(to, ASK!, subject, 0, 5);
      node.after(gaps.exponential(10), ARRIVE!, subject + 1, 0);
    },
  };
};

/** A node that draws as many numbers as it is told for each message, and shows its state when it is killed. */
function chooser(draws: number, choose: (value: number) => number): Part {
  return (node) => {
    const chance = node.random('choices');
    node.state('up');
    return {
      receive(kind) {
        if (kind === KILL) node.state('down');
        for (let at = 0; at < draws; at++) node.level(choose(chance.uniform()));
      },
    };
  };
}

/** A scenario of two nodes with a knob of each type, a fault and a slot. */
export const tiny = scenario({
  id: 'test/tiny',
  seed: 1,
  durationMs: 1000,
  limits: { eventsMax: 10_000, traceMax: 10_000, pendingMax: 100 },
  knobs: { draws: range(0, 100, 1, 1), policy: choice(['same', 'half'], 'same') },
  nodes: { ticker: { look: 'client', x: 0, y: 0 }, chooser: { look: 'server', x: 100, y: 0 } },
  wires: [['ticker', 'chooser']],
  faults: [{ to: 'chooser', message: 'kill' }],
  slots: { choose: (value: number): number => value },
  measures: {},
  chart: { measures: [], windowMs: 100 },
  readouts: [],
  isAsync: false,
  build(world, { draws, policy }, { choose }) {
    world.put('ticker', ticker);
    world.put('chooser', chooser(draws, policy === 'same' ? choose : (value) => value / 2));
  },
});
