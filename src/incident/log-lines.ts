import { eventAt, type Trace, type TraceEvent } from '#engine/trace.ts';
import { requestsOf } from '#incident/requests.ts';

export type Level = 'INFO' | 'WARN' | 'ERROR';

/** A line that a machine wrote into its log. */
export interface LogLine {
  readonly atMs: number;
  readonly node: string;
  readonly level: Level;
  readonly text: string;
  /** The request that it is about, where it is about one. */
  readonly request: number | undefined;
}

/**
 * What a machine's own log holds: what it had to say, and, for a web server, a line for each request. `all` is what is
 * gathered from all machines, which is their errors.
 */
export function logLines(trace: Trace, of: string): readonly LogLine[] {
  const said = saidLines(trace);
  if (of === 'all') return said.filter(({ level }) => level === 'ERROR');
  const lines = [...said.filter(({ node }) => node === of), ...accessLines(trace, of)];
  return lines.sort((a, b) => a.atMs - b.atMs);
}

/** Lines that say the same, told apart from others: who says what, without when and about which request. */
export function saidIn(lines: readonly LogLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { node, level, text, request } of lines) {
    if (level === 'INFO' && request !== undefined) continue;
    const key = `${node} ${level} ${text}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const known = new WeakMap<Trace, readonly LogLine[]>();

function saidLines(trace: Trace): readonly LogLine[] {
  const found = known.get(trace);
  if (found) return found;
  const logged = trace.kinds.indexOf('logged');
  const lines: LogLine[] = [];
  for (let at = 0; at < trace.atMs.length; at++)
    if (trace.kind[at] === logged) lines.push(lineFrom(eventAt(trace, at)));
  known.set(trace, lines);
  return lines;
}

function lineFrom({ atMs, from, text, subject }: TraceEvent): LogLine {
  const level = LEVELS.find((name) => text!.startsWith(name))!;
  const isOfNone = level === 'INFO' || NO_REQUEST.test(text!);
  return { atMs, node: from, level, text: text!.slice(level.length + 1), request: isOfNone ? undefined : subject };
}

const LEVELS = ['INFO', 'WARN', 'ERROR'] as const;
const NO_REQUEST = /behind|killed/;

function accessLines(trace: Trace, of: string): LogLine[] {
  return requestsOf(trace)
    .filter(({ server, leftAtMs, arrivedAtMs }) => server === of && leftAtMs !== undefined && arrivedAtMs !== undefined)
    .map(({ request, photo, isUpload, isServerError, status, arrivedAtMs, leftAtMs }) => {
      const what = isUpload ? 'POST /photos' : `GET /photos/${photo}`;
      const text = `${what} ${isServerError ? 500 : status || 200} ${Math.round(leftAtMs! - arrivedAtMs!)} ms`;
      return { atMs: leftAtMs!, node: of, level: 'INFO', text, request };
    });
}
