import type { CreatePlacement } from '#parts/sharding/placement.ts';

interface Range {
  readonly shard: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Neighbouring keys on one shard. At the beginning all ranges are equally long; a new shard takes the upper half of the
 * longest range, and a shard that leaves hands its range to a neighbour.
 */
export const rangePlacement: CreatePlacement = (keys, first) => {
  let ranges: readonly Range[] = first.map((shard, at) => ({
    shard,
    from: Math.round((at * keys) / first.length),
    until: Math.round(((at + 1) * keys) / first.length),
  }));
  return {
    get entries() {
      return ranges.length;
    },
    ownerOf: (key) => ranges.find(({ until }) => key < until)!.shard,
    add(shard) {
      // Of ranges that are as long, the one of the latest users.
      const longest = ranges.reduce((best, range) => (lengthOf(range) >= lengthOf(best) ? range : best));
      const middle = Math.floor((longest.from + longest.until) / 2);
      const halves = [
        { ...longest, until: middle },
        { ...longest, from: middle, shard },
      ];
      ranges = ranges.flatMap((range) => (range === longest ? halves : [range]));
    },
    remove(shard) {
      const at = ranges.findIndex((range) => range.shard === shard);
      const { from, until } = ranges[at]!;
      const heir = at > 0 ? at - 1 : 1;
      ranges = ranges
        .map((range, index) =>
          index === heir ? { ...range, from: Math.min(from, range.from), until: Math.max(until, range.until) } : range,
        )
        .filter((range) => range.shard !== shard);
    },
  };
};

function lengthOf({ from, until }: Range): number {
  return until - from;
}
