import { CallChecks, show, type again, type CallCase, type CallRules, type other, type Random } from '#kit';
import type { CreateHistogram, Histogram, Snapshot } from './contract.ts';

/** A call, on the histogram `of` one server. */
export type Operation =
  | { readonly type: 'record'; readonly of: string; readonly times: readonly number[] }
  | { readonly type: 'quantile'; readonly of: string; readonly q: number }
  /** Sends a snapshot, as JSON, and has it merged; so often, as though as many servers had the same. */
  | { readonly type: 'merge'; readonly from: string; readonly into: string; readonly times: number }
  /** Takes a snapshot and keeps it under a name. */
  | { readonly type: 'take'; readonly of: string; readonly as: string }
  /** Has the snapshot merged that was kept under a name, as it is. */
  | { readonly type: 'mergeKept'; readonly kept: string; readonly into: string }
  /** How long the snapshot is. */
  | { readonly type: 'size'; readonly of: string };

type Call = Operation | typeof again | typeof other;

export type HistogramCase = CallCase<undefined, Operation>;

/** The reader's histograms by name, and the snapshots that were kept. */
interface Watched {
  readonly of: (name: string) => Histogram;
  readonly kept: Map<string, Snapshot>;
}

/** The rule as plainly as it can be said: all times, in order, of each server and in each snapshot that was kept. */
type Times = Map<string, number[]>;

const SNAPSHOT_LENGTH_MAX = 20_000;
const OFF_MAX = 0.01;
/** What arithmetic may add to that. */
const SPARE = 1e-9;
const FITS = 'at most 20,000 characters';

const rules: CallRules<CreateHistogram, Watched, Times, undefined, Operation> = {
  make(create) {
    const made = new Map<string, Histogram>();
    const of = (name: string): Histogram => {
      const histogram = made.get(name) ?? create();
      made.set(name, histogram);
      return histogram;
    };
    return { of, kept: new Map() };
  },
  rule: () => new Map(),
  made: () => 'createHistogram()',
  callOf(operation) {
    switch (operation.type) {
      case 'record':
        return `${operation.of}.record(${timesText(operation.times)})`;
      case 'quantile':
        return `${operation.of}.quantile(${operation.q})`;
      case 'merge':
        return `${operation.into}.merge(${operation.from}.snapshot())${operation.times > 1 ? ` ×${operation.times}` : ''}`;
      case 'take':
        return `${operation.as} = ${operation.of}.snapshot()`;
      case 'mergeKept':
        return `${operation.into}.merge(${operation.kept})`;
      case 'size':
        return `${operation.of}.snapshot(), as JSON`;
    }
  },
  isSilent: ({ type }) => type !== 'quantile' && type !== 'size',
  ask({ of: yours, kept }, operation) {
    switch (operation.type) {
      case 'record':
        for (const ms of operation.times) yours(operation.of).record(ms);
        return undefined;
      case 'quantile':
        return yours(operation.of).quantile(operation.q);
      case 'merge':
        for (let count = 0; count < operation.times; count++) {
          yours(operation.into).merge(JSON.parse(textOf(yours(operation.from))) as never);
        }
        return undefined;
      case 'take':
        kept.set(operation.as, yours(operation.of).snapshot());
        return undefined;
      case 'mergeKept': {
        const snapshot = kept.get(operation.kept);
        if (snapshot !== undefined) yours(operation.into).merge(snapshot);
        return undefined;
      }
      case 'size': {
        const { length } = textOf(yours(operation.of));
        return length <= SNAPSHOT_LENGTH_MAX ? FITS : `${length} characters`;
      }
    }
  },
  expect(times, operation) {
    switch (operation.type) {
      case 'record':
        times.set(operation.of, inOrder([...(times.get(operation.of) ?? []), ...operation.times]));
        return undefined;
      case 'quantile': {
        const all = times.get(operation.of) ?? [];
        return all[Math.ceil(operation.q * all.length) - 1];
      }
      case 'merge':
        return add(times, operation.from, operation.into, operation.times);
      case 'take':
        times.set(operation.as, times.get(operation.of) ?? []);
        return undefined;
      case 'mergeKept':
        return add(times, operation.kept, operation.into);
      case 'size':
        return FITS;
    }
  },
  holds: (times) => [...times].map(([name, all]) => `${name}: ${timesText(all)}`).join(' | ') || '–',
  said: (answer) => (typeof answer === 'number' ? show(Math.round(answer * 1_000) / 1_000) : show(answer)),
  isRight(expected, got) {
    if (typeof expected !== 'number') return got === expected;
    return typeof got === 'number' && Math.abs(got - expected) <= (OFF_MAX + SPARE) * expected;
  },
  *simpler(operation) {
    if (operation.type !== 'record' || operation.times.length < 2) return;
    const { times } = operation;
    const half = Math.ceil(times.length / 2);
    yield { ...operation, times: times.slice(0, half) };
    yield { ...operation, times: times.slice(half) };
    if (times.length > 8) return;
    for (let at = times.length - 1; at >= 0; at--) yield { ...operation, times: times.toSpliced(at, 1) };
  },
};

const SHOWN_MAX = 5;

function timesText(times: readonly number[]): string {
  const rest = times.length - SHOWN_MAX;
  const shown = times.slice(0, SHOWN_MAX).map((ms) => Math.round(ms * 1_000) / 1_000);
  return `${shown.join(', ')}${rest > 0 ? `, … ${rest} more` : ''}`;
}

function add(times: Times, from: string, into: string, often = 1): undefined {
  const more = times.get(from) ?? [];
  times.set(into, inOrder([...(times.get(into) ?? []), ...Array.from({ length: often }, () => more).flat()]));
}

function inOrder(times: readonly number[]): number[] {
  return times.toSorted((one, other) => one - other);
}

/** The snapshot as it is sent. */
function textOf(histogram: Histogram): string {
  return String(JSON.stringify(histogram.snapshot()));
}

export const histogramChecks = new CallChecks(rules);

export const record = (of: string, ...times: number[]): Operation => ({ type: 'record', of, times });
/** The same time, so often. */
export const often = (of: string, ms: number, count: number): Operation => ({
  type: 'record',
  of,
  times: new Array<number>(count).fill(ms),
});
export const quantile = (of: string, q: number): Operation => ({ type: 'quantile', of, q });
export const merge = (from: string, into: string, times = 1): Operation => ({ type: 'merge', from, into, times });
export const take = (of: string, as: string): Operation => ({ type: 'take', of, as });
export const mergeKept = (kept: string, into: string): Operation => ({ type: 'mergeKept', kept, into });
export const size = (of: string): Operation => ({ type: 'size', of });

export const histograms = (...calls: Call[]): HistogramCase => ({ setup: undefined, calls });

/** `count` times from `fromMs` on, each greater than the one before by the same factor. */
export function growing(count: number, fromMs: number, factor: number): number[] {
  const times = [fromMs];
  while (times.length < count) times.push(times.at(-1)! * factor);
  return times;
}

const NAMES = ['a', 'b', 'c'] as const;
const SHARES = [0.25, 0.5, 0.75, 0.875, 1] as const;

/** A random case: three servers, whose times lie around one that is drawn, with a few that are far longer. */
export function drawHistogramCase(random: Random): HistogramCase {
  const pick = <Item>(list: readonly Item[]): Item => list[random.integer(list.length)]!;
  const usual = [1, 1, 2, 20, 300][random.integer(5)]!;
  const time = (): number => Math.min(60_000, usual * (1 + 3 * random.uniform()) * (random.integer(12) === 0 ? 90 : 1));
  const calls = Array.from({ length: 8 + random.integer(16) }, (): Operation => {
    const chance = random.uniform();
    if (chance < 0.5) return record(pick(NAMES), ...Array.from({ length: 1 + random.integer(6) }, time));
    if (chance < 0.65) return merge(pick(NAMES), pick(NAMES));
    return quantile(pick(NAMES), pick(SHARES));
  });
  return histograms(...calls, ...NAMES.map((name) => quantile(name, 1)));
}
