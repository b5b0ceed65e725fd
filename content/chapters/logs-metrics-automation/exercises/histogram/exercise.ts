import { ANY_FAULT, CALL_LANES, exercise, randomised, type Blame } from '#kit';
import type { CreateHistogram } from './contract.ts';
import {
  drawHistogramCase,
  growing,
  histogramChecks,
  histograms,
  merge,
  mergeKept,
  often,
  quantile,
  record,
  size,
  take,
  type HistogramCase,
  type Operation,
} from './histogram-calls.ts';
import { speed } from './histogram-speed.ts';

const isOf =
  (...types: Operation['type'][]): Blame<Operation> =>
  (call) =>
    typeof call === 'object' && types.includes(call.type);

const isRecord = isOf('record');
const isMerge = isOf('merge', 'mergeKept');
const check = histogramChecks.check.bind(histogramChecks);

export default exercise<CreateHistogram>({
  id: 'logs-metrics-automation/histogram',
  exportName: 'createHistogram',
  runsIn: { sim: 'slow-few', slot: 'histogram' },
  lanes: CALL_LANES,
  checks: [
    check('empty', undefined, histograms(quantile('a', 0.5)), histograms(quantile('a', 1))),
    histogramChecks.asTheyAre('isolation', isRecord, histograms(record('a', 120), quantile('b', 0.5))),
    check(
      'one',
      isRecord,
      histograms(record('a', 1), quantile('a', 1)),
      histograms(record('a', 119), quantile('a', 0.5)),
    ),
    check(
      'small',
      isRecord,
      histograms(record('a', 1.4), quantile('a', 1)),
      histograms(record('a', 2.53), quantile('a', 1)),
      histograms(record('a', 1.02, 1.02, 9.7), quantile('a', 0.25)),
    ),
    check(
      'near',
      isRecord,
      histograms(record('a', 137), quantile('a', 1)),
      histograms(record('a', 45_678.9), quantile('a', 1)),
      histograms(record('a', 3_333.3), quantile('a', 1)),
      ...growing(60, 1.003, 1.2).map((ms) => histograms(record('a', ms), quantile('a', 1))),
      ...growing(60, 1.15, 1.2).map((ms) => histograms(record('a', ms), quantile('a', 1))),
    ),
    check(
      'order',
      isRecord,
      histograms(record('a', 30, 10, 40, 20.2), quantile('a', 1)),
      histograms(record('a', 1_000, 200), quantile('a', 1)),
    ),
    check(
      'place',
      isRecord,
      histograms(record('a', 10, 20), quantile('a', 0.5)),
      histograms(record('a', 10, 20, 30, 40), quantile('a', 0.25)),
      histograms(record('a', 10, 20, 30, 40), quantile('a', 0.75)),
      histograms(record('a', 10, 20, 30), quantile('a', 0.5)),
      histograms(record('a', 10, 20), quantile('a', 1)),
      histograms(record('a', 10, 20, 30), quantile('a', 0.125)),
      histograms(record('a', 10, 20, 30, 40, 50), quantile('a', 0.25)),
      histograms(record('a', 30, 10, 40, 20.2), quantile('a', 0.5)),
    ),
    check(
      'again',
      isRecord,
      histograms(record('a', 10, 10, 10, 900), quantile('a', 0.75)),
      histograms(record('a', 10), record('a', 900, 900, 900), quantile('a', 0.5)),
    ),
    check(
      'merged',
      isMerge,
      histograms(record('a', 120), merge('a', 'b'), quantile('b', 0.5)),
      histograms(record('a', 10, 900), merge('a', 'b'), quantile('b', 1)),
    ),
    check(
      'weight',
      isMerge,
      histograms(record('a', 10, 10, 10), record('b', 1_000), merge('a', 'b'), quantile('b', 0.75)),
      histograms(record('a', 10, 10, 10), record('b', 10, 10, 10, 900), merge('a', 'b'), quantile('b', 0.8)),
      histograms(often('a', 10, 300), often('b', 900, 150), merge('a', 'b'), quantile('b', 0.5)),
    ),
    check(
      'kept',
      isMerge,
      histograms(record('a', 120), record('b', 700), merge('a', 'b'), quantile('b', 1)),
      histograms(record('a', 700), record('b', 120), merge('a', 'b'), quantile('b', 1)),
      histograms(record('a', 10), record('b', 1_000, 1_000, 1_000), merge('a', 'b'), quantile('b', 0.5)),
    ),
    check(
      'onward',
      isMerge,
      histograms(record('a', 10), merge('a', 'b'), merge('b', 'c'), quantile('c', 1)),
      histograms(record('a', 10), merge('a', 'b'), record('b', 500), quantile('b', 1)),
      histograms(record('a', 10), record('c', 700), merge('a', 'b'), merge('c', 'b'), quantile('b', 0.5)),
      histograms(record('a', 10), record('c', 700), merge('a', 'b'), merge('c', 'b'), quantile('b', 1)),
      histograms(record('a', 10, 900), merge('a', 'a'), quantile('a', 0.5)),
    ),
    check(
      'sender',
      isMerge,
      histograms(record('a', 10), merge('a', 'b'), quantile('a', 1)),
      histograms(record('a', 10), merge('a', 'b'), record('b', 900), quantile('a', 1)),
      histograms(record('a', 10), merge('a', 'b'), record('a', 900), quantile('b', 1)),
      histograms(merge('a', 'b'), quantile('b', 1)),
      histograms(record('a', 10), merge('a', 'b'), merge('a', 'c'), quantile('c', 1)),
      histograms(record('a', 10), take('a', 's'), record('a', 900), mergeKept('s', 'b'), quantile('b', 1)),
      histograms(
        record('a', 10),
        record('b', 900),
        take('a', 's'),
        mergeKept('s', 'b'),
        mergeKept('s', 'c'),
        quantile('c', 1),
      ),
    ),
    check(
      'calm',
      isOf('quantile', 'size'),
      histograms(record('a', 10, 20, 900), quantile('a', 0.5), quantile('a', 1)),
      histograms(record('a', 10, 20, 900), quantile('a', 1), quantile('a', 0.5)),
      histograms(record('a', 10, 20, 900), size('a'), quantile('a', 0.5)),
    ),
    check(
      'memory',
      isRecord,
      histograms(record('a', ...growing(4_000, 1, 1.00275)), size('a')),
      histograms(record('a', ...growing(8_000, 100, 1.0004)), size('a')),
    ),
    speed,
    check(
      'many',
      isMerge,
      histograms(
        often('a', 10, 300),
        often('c', 900, 300),
        merge('a', 'b', 234),
        merge('c', 'b', 30),
        quantile('b', 0.5),
      ),
    ),
    randomised<CreateHistogram, HistogramCase>({
      ...histogramChecks.caseRules(ANY_FAULT),
      count: 30,
      draw: drawHistogramCase,
    }),
  ],
});
