import { eventsOf, type Trace, type TraceEvent } from '#engine/trace.ts';

/** What is known of one request from the messages that it caused; moments in milliseconds, `undefined` where it never came so far. */
export interface RequestFacts {
  readonly request: number;
  readonly photo: number;
  readonly isUpload: boolean;
  readonly askedAtMs: number;
  readonly atBalancerMs: number;
  server?: string;
  /** When it came to its web server, when that had done with it, and whether well. */
  arrivedAtMs?: number;
  leftAtMs?: number;
  isServerError?: boolean;
  /** When the balancer heard of it, or gave up. */
  backAtMs?: number;
  endedAtMs?: number;
  isFailed?: boolean;
  status?: number;
}

const known = new WeakMap<Trace, readonly RequestFacts[]>();

/** Every request of a run, in order. */
export function requestsOf(trace: Trace): readonly RequestFacts[] {
  const found = known.get(trace);
  if (found) return found;
  const facts = new Map<number, RequestFacts>();
  for (const event of eventsOf(trace)) {
    if (event.kind === 'request' || event.kind === 'submit') {
      facts.set(event.subject, {
        request: event.subject,
        photo: event.value,
        isUpload: event.kind === 'submit',
        askedAtMs: event.atMs,
        atBalancerMs: event.untilMs,
      });
    } else if (event.from !== event.to) {
      const fact = facts.get(event.subject);
      if (fact) learn(fact, event);
    }
  }
  const requests = [...facts.values()];
  known.set(trace, requests);
  return requests;
}

function learn(fact: RequestFacts, { kind, from, to, atMs, untilMs, value }: TraceEvent): void {
  const isOut = from === 'balancer' && to !== 'client';
  const isBack = to === 'balancer';
  if (isOut) fact.server = to;
  if (isOut && kind === 'passed-on') fact.arrivedAtMs = untilMs;
  // What is lost on its way back had been sent all the same.
  if (isBack) fact.leftAtMs ??= atMs;
  if (isBack && kind === 'failed') fact.isServerError = true;
  if (isBack && kind !== 'undelivered') fact.backAtMs ??= untilMs;
  if (to === 'client') {
    fact.backAtMs ??= atMs;
    fact.endedAtMs = untilMs;
    fact.isFailed = kind === 'failed';
    fact.status = value;
  }
}
