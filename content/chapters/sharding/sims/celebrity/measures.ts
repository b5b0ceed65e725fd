import { countOf, indexAt, type Measure, type Trace } from '#kit';

/** The most popular photo. */
const CELEBRITY = 0;

/** The measures of a celebrity on shards that can bear `bearsPerSecond` messages each. */
export function measuresOf(bearsPerSecond: number) {
  return {
    busiestShare: {
      unit: 'ratio',
      better: 'low',
      value(trace, fromMs, toMs) {
        const messages = messagesByShard(trace, fromMs, toMs);
        return Math.max(...messages) / messages.reduce((sum, count) => sum + count, 0);
      },
    },
    busiestPerSecond: {
      unit: 'perSecond',
      better: 'low',
      axis: { max: 2 * bearsPerSecond, limit: bearsPerSecond },
      value: (trace, fromMs, toMs) => Math.max(...messagesByShard(trace, fromMs, toMs)) / ((toMs - fromMs) / 1000),
    },
    failures: {
      unit: 'ratio',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs) / requests(trace, fromMs, toMs),
    },
    celebrityFailures: {
      unit: 'ratio',
      better: 'low',
      value(trace, fromMs, toMs) {
        const asked = requests(trace, fromMs, toMs, CELEBRITY);
        return aboutCelebrity(trace, 'failed', fromMs, toMs).asked / asked;
      },
    },
    messagesPerRead: {
      unit: 'count',
      better: 'low',
      value(trace, fromMs, toMs) {
        const { messages, asked } = aboutCelebrity(trace, 'query', fromMs, toMs);
        return messages / (asked + aboutCelebrity(trace, 'hit', fromMs, toMs).messages);
      },
    },
    messagesPerLike: {
      unit: 'count',
      better: 'low',
      value(trace, fromMs, toMs) {
        const { messages, asked } = aboutCelebrity(trace, 'write', fromMs, toMs);
        return messages / asked;
      },
    },
    staleReads: {
      unit: 'ratio',
      better: 'low',
      value(trace, fromMs, toMs) {
        const { asked } = aboutCelebrity(trace, 'query', fromMs, toMs);
        const reads = asked + aboutCelebrity(trace, 'hit', fromMs, toMs).messages;
        return aboutCelebrity(trace, 'stale', fromMs, toMs).messages / reads;
      },
    },
    overloadedShards: {
      unit: 'count',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        messagesByShard(trace, fromMs, toMs).filter((count) => (count * 1000) / (toMs - fromMs) > bearsPerSecond)
          .length,
    },
  } satisfies Record<string, Measure>;
}

/** How many messages went to each shard. */
function messagesByShard(trace: Trace, fromMs: number, toMs: number): number[] {
  const messages = trace.nodes.map(() => 0);
  forEach(trace, ['query', 'write'], fromMs, toMs, (at) => messages[trace.to[at]!]!++);
  return messages;
}

/** Events of `kind` about the celebrity's photo, and the requests that they belong to. */
function aboutCelebrity(trace: Trace, kind: string, fromMs: number, toMs: number) {
  const subjects = new Set<number>();
  let messages = 0;
  forEach(trace, [kind], fromMs, toMs, (at) => {
    if (trace.value[at] !== CELEBRITY) return;
    messages++;
    subjects.add(trace.subject[at]!);
  });
  return { messages, asked: subjects.size };
}

/** Requests, about one photo or all: those that sent messages, and those that needed none. */
function requests(trace: Trace, fromMs: number, toMs: number, photo?: number): number {
  const subjects = new Set<number>();
  forEach(trace, ['query', 'write', 'hit'], fromMs, toMs, (at) => {
    if (photo === undefined || trace.value[at] === photo) subjects.add(trace.subject[at]!);
  });
  return subjects.size;
}

function forEach(
  trace: Trace,
  kinds: readonly string[],
  fromMs: number,
  toMs: number,
  visit: (at: number) => void,
): void {
  const wanted = kinds.map((kind) => trace.kinds.indexOf(kind));
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (wanted.includes(trace.kind[at]!)) visit(at);
  }
}
