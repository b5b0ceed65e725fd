import type { Part, WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { CreateHistogram } from '#parts/observing/histogram.ts';
import { pausingMachine } from '#parts/observing/pausing.machine.ts';
import type { Mail } from '#parts/observing/reports.ts';

export interface PhotoServerOptions {
  readonly number: number;
  readonly pageServer: string;
  readonly dashboard: string;
  readonly linkMs: number;
  readonly create: CreateHistogram;
  readonly mail: Mail;
  readonly reportFirstMs: number;
  readonly reportEveryMs: number;
  /** The share of photos that lie in the archive and not in memory. */
  readonly archivedShare: number;
  /** The share of time in which it does no work. */
  readonly pausedShare: number;
}

const MEMORY_LEAST_MS = 20;
const MEMORY_MORE_MS_MEAN = 37;
const ARCHIVE_LEAST_MS = 2_000;
const ARCHIVE_MORE_MS_MAX = 4_000;
const PAUSE_LEAST_MS = 1_000;
const PAUSE_MORE_MS_MAX = 2_000;
const PAUSE_MS_MEAN = PAUSE_LEAST_MS + PAUSE_MORE_MS_MAX / 2;

/** How often the level is told, if it has changed. */
const LEVEL_EVERY_MS = 200;

/** What a `tick` is for. */
const REPORT = 0;
const LEVEL = 1;
const STOP = 2;
const RESUME = 3;

/**
 * Answers each question in a thread of its own, counts how long it took, and sends its counts to the dashboard. An answer's
 * value is the time that it took here. While the server pauses, nothing goes on.
 */
export function photoServer(options: PhotoServerOptions): Part {
  const { number, linkMs, create, mail, reportFirstMs, reportEveryMs } = options;
  return (node) => {
    const toPageServer = node.address(options.pageServer);
    const toDashboard = node.address(options.dashboard);
    const drawMs = workTimes(node, options.archivedShare);
    const pauses = pausing(node, options.pausedShare);
    const times = create();
    /** Since when each question is here, and how much pause has been made up for. */
    const atHand = new Map<number, { readonly sinceMs: number; paidMs: number }>();
    let told = 0;
    node.after(reportFirstMs, Kind.tick, REPORT, 0);
    node.after(LEVEL_EVERY_MS, Kind.tick, LEVEL, 0);
    const accept = (question: number): void => {
      atHand.set(question, { sinceMs: node.nowMs(), paidMs: pauses.totalMs() });
      node.after(drawMs(), Kind['work-done'], question, 0);
    };
    const finish = (question: number): void => {
      const job = atHand.get(question)!;
      const owedMs = pauses.totalMs() - job.paidMs;
      if (owedMs > 0) {
        job.paidMs += owedMs;
        return node.after(owedMs, Kind['work-done'], question, 0);
      }
      const tookMs = node.nowMs() - job.sinceMs;
      atHand.delete(question);
      times.record(tookMs);
      node.send(toPageServer, Kind.answered, question, tookMs, linkMs);
    };
    const report = (): void => {
      const letter = mail.post({ server: number, p99Ms: times.quantile(0.99), snapshot: times.snapshot() });
      node.send(toDashboard, Kind.report, letter, 0, linkMs);
      node.after(reportEveryMs, Kind.tick, REPORT, 0);
    };
    const tellLevel = (): void => {
      if (atHand.size !== told) node.level((told = atHand.size));
      node.after(LEVEL_EVERY_MS, Kind.tick, LEVEL, 0);
    };
    return {
      receive(kind, subject) {
        if (kind === Kind['passed-on']) accept(subject);
        else if (kind === Kind['work-done']) finish(subject);
        else if (kind === Kind.tick && subject === REPORT) report();
        else if (kind === Kind.tick && subject === LEVEL) tellLevel();
        else if (kind === Kind.tick) pauses.turn(subject);
      },
    };
  };
}

/** How long a photo takes: little from memory; from the archive, seconds more. */
function workTimes(node: WorldNode, archivedShare: number): () => number {
  const where = node.random('where');
  const memory = node.random('memory');
  const archive = node.random('archive');
  return () => {
    const ms = MEMORY_LEAST_MS + memory.exponential(MEMORY_MORE_MS_MEAN);
    if (where.uniform() >= archivedShare) return ms;
    return ms + ARCHIVE_LEAST_MS + archive.uniform() * ARCHIVE_MORE_MS_MAX;
  };
}

interface Pauses {
  /** How long it has paused so far, in all. */
  totalMs(): number;
  turn(purpose: number): void;
}

/** Pauses of a second to three, at equal distances; where in that rhythm the run begins is chance. */
function pausing(node: WorldNode, share: number): Pauses {
  const life = live(node, pausingMachine, Kind.timer);
  const chance = node.random('pauses');
  const everyMs = PAUSE_MS_MEAN / share;
  const draw = (): number => PAUSE_LEAST_MS + chance.uniform() * PAUSE_MORE_MS_MAX;
  let beforeMs = 0;
  let sinceMs = 0;
  const pause = (forMs: number): void => {
    life.tell({ type: 'stopped' });
    sinceMs = node.nowMs();
    node.after(forMs, Kind.tick, RESUME, 0);
  };
  if (share > 0) {
    // Negative: begun before the run.
    const lengthMs = draw();
    const startMs = chance.uniform() * everyMs - lengthMs;
    if (startMs < 0) pause(lengthMs + startMs);
    node.after(startMs < 0 ? startMs + everyMs : startMs, Kind.tick, STOP, 0);
  }
  return {
    totalMs: () => beforeMs + (life.state === 'paused' ? node.nowMs() - sinceMs : 0),
    turn(purpose) {
      if (purpose === STOP) {
        pause(draw());
        node.after(everyMs, Kind.tick, STOP, 0);
      } else {
        beforeMs += node.nowMs() - sinceMs;
        life.tell({ type: 'cleared' });
      }
    },
  };
}
