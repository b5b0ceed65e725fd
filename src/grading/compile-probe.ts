import type { Meter } from '#grading/meter.ts';

/** What compiled code calls. Every helper but `step` answers the very value that it was given. */
export interface Probe {
  step(line: number): void;
  /** Weighs a list, string, map or set by its size; anything else by nothing. */
  size<Value>(line: number, value: Value): Value;
  /** Weighs an object by its own keys. */
  keys<Value>(line: number, value: Value): Value;
  /** Weighs what is about to be spread. An iterator that has no size is walked here, once, and its items are answered. */
  spread(line: number, iterable: unknown): unknown;
  /** Weighs a length that is asked for: a number, or the length of something like a list. */
  length<Value>(line: number, value: Value): Value;
}

/** Beyond any limit, and yet a number that can be added to. */
const WEIGHT_MAX = 2 ** 40;

/** A probe that counts on `meter`. It can't be changed by those who hold it. */
export function createProbe(meter: Meter): Probe {
  const weigh = (line: number, count: number): void => {
    if (count > 0) meter.weigh(line, Math.min(count, WEIGHT_MAX));
  };
  const probe: Probe = {
    step: (line) => meter.step(line),
    size(line, value) {
      weigh(line, sizeOf(value) ?? 0);
      return value;
    },
    keys(line, value) {
      if (typeof value === 'object' && value !== null) weigh(line, Object.keys(value).length);
      return value;
    },
    spread(line, iterable) {
      const size = sizeOf(iterable);
      if (size === undefined && isIterable(iterable)) return probe.size(line, [...iterable]);
      weigh(line, size ?? 0);
      return iterable;
    },
    length(line, value) {
      weigh(line, lengthOf(value));
      return value;
    },
  };
  for (const helper of Object.values(probe)) Object.freeze(helper);
  return Object.freeze(probe);
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (value instanceof Map || value instanceof Set) return value.size;
  return ArrayBuffer.isView(value) ? value.byteLength : undefined;
}

function lengthOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null || isIterable(value)) return sizeOf(value) ?? 0;
  return 'length' in value && typeof value.length === 'number' ? value.length : 0;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return value != null && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function';
}
