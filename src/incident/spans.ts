import { eventAt, type Trace, type TraceEvent } from '#engine/trace.ts';
import { requestsOf, type RequestFacts } from '#incident/requests.ts';
import { FIRE_FROM_MS } from '#parts/incident/draw-fire.ts';

/** One row of a trace: who did something or waited for somebody, and from when to when since the request began. */
export interface Span {
  readonly by: string;
  /** Who was asked; nobody for work of its own, and `pool` for a wait for a connection. */
  readonly asks: string | undefined;
  readonly depth: number;
  readonly fromMs: number;
  readonly untilMs: number;
  /** Of this time, what no row below it accounts for. */
  readonly ownMs: number;
}

/** One request's way, as the machines that it went through have written it down. */
export interface RequestTrace {
  readonly request: number;
  readonly startMs: number;
  readonly totalMs: number;
  readonly isFailed: boolean;
  readonly isUpload: boolean;
  /** Who answered with an error, if anybody did. */
  readonly failedAt: string | undefined;
  readonly spans: readonly Span[];
}

/** The slowest request since the fire that ended well, or the last that failed; nothing where there is none. */
export function tracedRequest(trace: Trace, which: 'slowest' | 'failed'): RequestTrace | undefined {
  const ended = requestsOf(trace).filter((fact) => (fact.endedAtMs ?? 0) >= FIRE_FROM_MS);
  if (which === 'failed') {
    const failed = ended.findLast(({ isFailed }) => isFailed);
    return failed && requestTrace(trace, failed);
  }
  const timeOf = ({ askedAtMs, endedAtMs }: RequestFacts): number => endedAtMs! - askedAtMs;
  let slowest: RequestFacts | undefined;
  for (const fact of ended) if (!fact.isFailed && (!slowest || timeOf(fact) > timeOf(slowest))) slowest = fact;
  return slowest && requestTrace(trace, slowest);
}

/** How long the slowest request took before anything burned. */
export function usualSlowestMs(trace: Trace): number {
  const times = requestsOf(trace)
    .filter(({ endedAtMs }) => endedAtMs !== undefined && endedAtMs < FIRE_FROM_MS)
    .map(({ askedAtMs, endedAtMs }) => endedAtMs! - askedAtMs);
  return Math.max(0, ...times);
}

/** The row in which most of the time went that no other accounts for. */
export function longestOwn({ spans }: RequestTrace): Span {
  return spans.reduce((longest, span) => (span.ownMs > longest.ownMs ? span : longest));
}

function requestTrace(trace: Trace, fact: RequestFacts): RequestTrace {
  const { request, askedAtMs, atBalancerMs, server, arrivedAtMs, leftAtMs, backAtMs, endedAtMs } = fact;
  const rows: Omit<Span, 'ownMs'>[] = [
    { by: 'client', asks: 'balancer', depth: 0, fromMs: askedAtMs, untilMs: endedAtMs! },
    { by: 'balancer', asks: server!, depth: 1, fromMs: atBalancerMs, untilMs: backAtMs! },
  ];
  if (arrivedAtMs !== undefined) {
    const untilMs = Math.min(leftAtMs ?? backAtMs!, backAtMs!);
    rows.push({ by: server!, asks: undefined, depth: 2, fromMs: arrivedAtMs, untilMs });
    rows.push(...callsOf(trace, request, server!, untilMs));
  }
  return {
    request,
    startMs: askedAtMs,
    totalMs: endedAtMs! - askedAtMs,
    isFailed: fact.isFailed ?? false,
    isUpload: fact.isUpload,
    failedAt: fact.isFailed ? (fact.isServerError ? server : 'balancer') : undefined,
    spans: rows.map((row) => ({
      ...row,
      fromMs: row.fromMs - askedAtMs,
      untilMs: row.untilMs - askedAtMs,
      ownMs: row.untilMs - row.fromMs - coveredMs(rows, row),
    })),
  };
}

const ASKS = ['lookup', 'query', 'write'];
const ANSWERS = ['hit', 'miss', 'refused', 'rows', 'written'];

/** What the server asked of others for this request, one after the other, and its waits for a connection. */
function callsOf(trace: Trace, request: number, server: string, untilMs: number): Omit<Span, 'ownMs'>[] {
  const calls: Omit<Span, 'ownMs'>[] = [];
  let open: TraceEvent | undefined;
  const close = (atMs: number): void => {
    if (!open) return;
    const asks = open.kind === 'waits' ? 'pool' : open.to;
    calls.push({ by: server, asks, depth: 3, fromMs: open.atMs, untilMs: Math.min(atMs, untilMs) });
    open = undefined;
  };
  for (let at = 0; at < trace.atMs.length; at++) {
    if (trace.subject[at] !== request) continue;
    const event = eventAt(trace, at);
    const isAsked = event.from === server && (ASKS.includes(event.kind) || event.kind === 'waits');
    if (isAsked) {
      close(event.atMs);
      open = event;
    } else if (event.to === server && event.from === open?.to && ANSWERS.includes(event.kind)) close(event.untilMs);
  }
  close(untilMs);
  return calls;
}

/** How much of a row's time its rows one deeper account for; they don't overlap. */
function coveredMs(rows: readonly Omit<Span, 'ownMs'>[], row: Omit<Span, 'ownMs'>): number {
  return rows
    .filter(({ depth }) => depth === row.depth + 1)
    .reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
}
