import { latenciesBySubject } from '#engine/latency.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';

/** The kinds of message with which a request sets out and is answered. */
export interface WayEnds {
  readonly asked: string;
  readonly answered: string;
}

/** A stretch of a request's time: at a node, or, where there is none, on its way between two. From its beginning. */
export interface Stretch {
  readonly node: string | undefined;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** One request from the visitor and back. */
export interface RequestWay {
  readonly totalMs: number;
  readonly stretches: readonly Stretch[];
}

/**
 * The way of the request that took neither long nor short: the median of all that were answered; of several, the first.
 * Nothing where none was answered.
 */
export function typicalWay(trace: Trace, { asked, answered }: WayEnds): RequestWay | undefined {
  const latencies = [...latenciesBySubject(trace, asked, answered)];
  // Sorting keeps the order of equals.
  latencies.sort(([, one], [, other]) => one - other);
  const typical = latencies[Math.floor((latencies.length - 1) / 2)];
  return typical && wayOf(trace, typical[0], asked);
}

function wayOf(trace: Trace, subject: number, asked: string): RequestWay {
  const messages = [...eventsOf(trace)].filter((event) => event.subject === subject && event.from !== event.to);
  const first = messages.findIndex(({ kind }) => kind === asked);
  const startMs = messages[first]!.atMs;
  const stretches: Stretch[] = [];
  const add = (node: string | undefined, fromMs: number, untilMs: number): void => {
    if (untilMs > fromMs) stretches.push({ node, fromMs: fromMs - startMs, untilMs: untilMs - startMs });
  };
  for (const [at, message] of messages.slice(first).entries()) {
    const before = messages[first + at - 1];
    if (at > 0 && before) add(message.from, before.untilMs, message.atMs);
    add(undefined, message.atMs, message.untilMs);
  }
  return { totalMs: stretches.at(-1)!.untilMs, stretches };
}
