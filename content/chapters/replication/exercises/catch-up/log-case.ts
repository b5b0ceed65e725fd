import { lower, shorter, type Random } from '#kit';

/** A write, its index given by its place. */
interface Write {
  readonly epoch: number;
  readonly value: string;
}

/** Two logs, and when the node dies while it is catching up. */
export interface LogCase {
  /** What both logs begin with. */
  readonly same: readonly Write[];
  /** How the node's log goes on, and how the primary's does; they have no epoch in common. */
  readonly stale: readonly Write[];
  readonly primary: readonly Write[];
  /** For each time that the node dies: after how many of its calls, counted from its last start. */
  readonly deaths: readonly number[];
}

export const LANES = ['primary', 'stale', 'lost'] as const;

/** Logs as `writes` reads them, and when the node dies. */
export function logCase(same: string, stale: string, primary: string, deaths: readonly number[] = []): LogCase {
  return { same: writes(same), stale: writes(stale), primary: writes(primary), deaths };
}

/** `'1a 1b 2c'`: each write as its epoch, a digit, and its value. */
function writes(text: string): Write[] {
  return text === '' ? [] : text.split(' ').map((write) => ({ epoch: Number(write[0]), value: write.slice(1) }));
}

/** Fewer deaths, sooner ones, shorter logs. */
export function* smallerLogCase(testCase: LogCase): Generator<LogCase> {
  const { same, stale, primary, deaths } = testCase;
  for (const fewer of shorter(deaths)) yield { ...testCase, deaths: fewer };
  for (const fewer of shorter(same)) yield { ...testCase, same: fewer };
  for (const fewer of shorter(stale)) yield { ...testCase, stale: fewer };
  for (const fewer of shorter(primary)) yield { ...testCase, primary: fewer };
  for (const [index, calls] of deaths.entries()) {
    for (const sooner of lower(calls, 0)) yield { ...testCase, deaths: deaths.with(index, sooner) };
  }
}

const VALUES = ['a', 'b', 'c', ''];
const SAME_MAX = 12;
const TAIL_MAX = 14;
/** How many epochs the tails share out among themselves. */
const EPOCHS = 5;

/** Random logs: few values, so that many writes look the same, and epochs in which now one node wrote, now the other. */
export function drawLogCase(random: Random): LogCase {
  const grow = (length: number, epochs: readonly number[]): Write[] =>
    Array.from({ length }, () => random.pick(epochs))
      .sort((a, b) => a - b)
      .map((epoch) => ({ epoch, value: random.pick(VALUES) }));
  const same = grow(random.integer(SAME_MAX + 1), [1, 2, 3]);
  const first = same.at(-1)?.epoch ?? 1;
  const epochs = Array.from({ length: EPOCHS }, (_, index) => first + index);
  const mine = epochs.filter(() => random.uniform() < 0.5);
  const theirs = epochs.filter((epoch) => !mine.includes(epoch));
  const tail = (from: readonly number[]): Write[] =>
    from.length === 0 ? [] : grow(random.integer(TAIL_MAX + 1), from);
  return { same, stale: tail(mine), primary: tail(theirs), deaths: [] };
}
