import { eventsOf, type Trace, type TraceEvent } from '#engine/trace.ts';

export type HappeningKind = 'message' | 'moment' | 'holds' | 'wrong' | 'lost' | 'fault';

/** Something that happened in a case, as the diagram and its words tell it. */
export interface Happening {
  readonly kind: HappeningKind;
  readonly from: string;
  readonly to: string;
  readonly atMs: number;
  /** When a message arrives, and when a fault is over: `Infinity` if that is after the end of the case. */
  readonly untilMs: number;
  readonly text: string;
  /** How many others were the same in all but their texts, and are told along with it. */
  readonly others: number;
}

/** That many alike, at the same time between the same lanes, are told as one. */
const CROWD = 3;

/**
 * What happened in a case, in order: without the repetition of what a lane holds already, and with a crowd of messages of
 * the same moment as one.
 */
export function happeningsOf(trace: Trace): Happening[] {
  const held = new Map<string, string>();
  const events = [...eventsOf(trace)].filter(({ kind, from, text = '' }) => {
    if (kind !== 'holds') return true;
    const isKnown = held.get(from) === text;
    held.set(from, text);
    return !isKnown;
  });
  const crowds = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const crowd = crowds.get(likeness(event));
    if (crowd) crowd.push(event);
    else crowds.set(likeness(event), [event]);
  }
  return events.flatMap((event) => {
    const crowd = crowds.get(likeness(event))!;
    if (crowd.length < CROWD) return [happening(event, 0, trace.endMs)];
    return crowd[0] === event ? [happening(event, crowd.length - 1, trace.endMs)] : [];
  });
}

/** The text with the number of the others that it stands for. */
export function textOf({ text, others }: Happening): string {
  return others === 0 ? text : `${text} (+${others})`.trim();
}

function happening({ kind, from, to, atMs, untilMs, text = '' }: TraceEvent, others: number, endMs: number): Happening {
  const isForGood = kind === 'fault' && untilMs > endMs;
  return { kind: kind as HappeningKind, from, to, atMs, untilMs: isForGood ? Infinity : untilMs, text, others };
}

function likeness({ kind, from, to, atMs, untilMs }: TraceEvent): string {
  return [kind, from, to, atMs, untilMs].join(' ');
}
