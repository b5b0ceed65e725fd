import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { appStoreMachine } from '#parts/timelines/app-store.machine.ts';
import { CountingStore, type StoreCounts } from '#parts/timelines/counting-store.ts';
import type { Happenings } from '#parts/timelines/happenings.ts';
import { readerName } from '#parts/timelines/happenings.ts';
import { AppTables } from '#parts/timelines/tables.ts';
import type { AppEvent, CreateTimelines, TimelineEntry } from '#parts/timelines/timelines.ts';

/** What the work of a store costs, the same for both kinds. */
export interface StoreWork {
  /** To take a question and send its answer. */
  readonly questionMs: number;
  /** To find a row or a document through an index, or to write one. */
  readonly pieceMs: number;
  /** A thousand letters of a document, read or written. */
  readonly thousandLettersMs: number;
}

export interface AppStoreOptions {
  readonly server: string;
  readonly linkMs: number;
  readonly happenings: Happenings;
  readonly followed: ReadonlyMap<string, readonly string[]>;
  /** How timelines are kept as documents; undefined where each is joined from tables when it is asked for. */
  readonly create: CreateTimelines | undefined;
  readonly work: StoreWork;
  /** Questions that may wait; more are refused at once. */
  readonly queueMax: number;
}

/** Copies are written for so long before a question may go first. */
const SLICE_MS = 5;
/** So many events without their copies are falling behind. */
const BEHIND = 5;
const READ = 0;
const WRITE = 1;

interface Job {
  readonly type: typeof READ | typeof WRITE;
  readonly subject: number;
  readonly value: number;
}

/**
 * One machine with the app's data. What is written goes to the tables at once; where timelines are documents, they follow in
 * the machine's spare time, between questions. `read-pieces` says how many rows or documents a read has taken,
 * `wrote-pieces` how many were written for one write with all its copies, and `stale` that an answer is not what a join would have given at that moment.
 */
export function appStore({ server, linkMs, happenings, followed, create, work, queueMax }: AppStoreOptions): Part {
  return (node) => {
    const toServer = node.address(server);
    const life = live(node, appStoreMachine, Kind.timer);
    const tables = new AppTables(followed);
    const documents = new CountingStore();
    const followers = followersFrom(followed);
    const timelines = create?.(documents, (author) => followers.get(author) ?? []);
    const waiting: Job[] = [];
    const uncopied: { readonly event: AppEvent; readonly rows: number }[] = [];
    let owedMs = 0;
    let isBusy = false;
    const costOf = ({ read, written, letters }: StoreCounts): number =>
      (read + written) * work.pieceMs + (letters / 1_000) * work.thousandLettersMs;
    const tellLevel = (): void => node.level(waiting.length + uncopied.length);
    const busy = (ms: number, job: Job | undefined, answer: number): void => {
      if (!isBusy) node.note(Kind.use, 0, 1);
      isBusy = true;
      if (job) node.after(ms, job.type === READ ? Kind.rows : Kind.written, job.subject, answer);
      else node.after(ms, Kind['work-done'], 0, 0);
    };
    const serveRead = (job: Job): void => {
      const reader = readerName(job.value);
      const { entries, rows } = tables.join(reader);
      documents.taken();
      const kept = timelines?.read(reader);
      const counts = documents.taken();
      node.note(Kind['read-pieces'], job.subject, kept ? counts.read : rows);
      const isStale = kept !== undefined && !isSame(kept, entries);
      if (isStale) node.note(Kind.stale, job.subject, job.value);
      busy(work.questionMs + (kept ? costOf(counts) : rows * work.pieceMs), job, isStale ? 1 : 0);
    };
    const serveWrite = (job: Job): void => {
      const event = happenings.later[job.value]!;
      const rows = tables.apply(event);
      if (timelines) uncopied.push({ event, rows });
      else node.note(Kind['wrote-pieces'], job.subject, rows);
      if (uncopied.length >= BEHIND) life.tell({ type: 'fellBehind' });
      busy(work.questionMs + work.pieceMs, job, 0);
    };
    const copy = (): void => {
      if (owedMs === 0) {
        const { event, rows } = uncopied[0]!;
        documents.taken();
        documents.open(() => timelines!.apply(event));
        const counts = documents.taken();
        node.note(Kind['wrote-pieces'], event.number, rows + counts.written);
        owedMs = work.questionMs + costOf(counts);
      }
      const sliceMs = Math.min(owedMs, SLICE_MS);
      owedMs -= sliceMs;
      busy(sliceMs, undefined, 0);
    };
    const goOn = (): void => {
      const job = waiting.shift();
      if (job) (job.type === READ ? serveRead : serveWrite)(job);
      else if (uncopied.length > 0) copy();
      else {
        node.note(Kind.use, 0, 0);
        isBusy = false;
      }
      tellLevel();
    };
    const accept = (job: Job): void => {
      const isFull = job.type === READ && waiting.length >= queueMax;
      if (isFull) {
        life.tell({ type: 'refused' });
        return node.send(toServer, Kind.rejected, job.subject, job.value, linkMs);
      }
      waiting.push(job);
      if (isBusy) tellLevel();
      else goOn();
    };
    for (const event of happenings.before) {
      tables.apply(event);
      timelines?.apply(event);
    }
    return {
      receive(kind, subject, value) {
        if (kind === Kind.query) accept({ type: READ, subject, value });
        else if (kind === Kind.write) accept({ type: WRITE, subject, value });
        else if (kind === Kind.timer) life.ring(subject);
        else {
          if (kind !== Kind['work-done']) node.send(toServer, kind, subject, value, linkMs);
          else if (owedMs === 0) {
            documents.close();
            uncopied.shift();
            if (uncopied.length === 0) life.tell({ type: 'caughtUp' });
          }
          goOn();
        }
      },
    };
  };
}

function followersFrom(followed: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>();
  for (const [reader, authors] of followed) {
    for (const author of authors) followers.set(author, [...(followers.get(author) ?? []), reader]);
  }
  return followers;
}

function isSame(some: readonly TimelineEntry[], others: readonly TimelineEntry[]): boolean {
  return (
    some.length === others.length &&
    others.every(({ post, author, name, takenAt }, at) => {
      const one = some[at]!;
      return one.post === post && one.author === author && one.name === name && one.takenAt === takenAt;
    })
  );
}
